/** Arabic: agreeing to take part, beyond the study's own words. */
export const takingPartText = {
  languages: 'هذه الدراسة بلغات أخرى',
  accessCode: {
    label: 'رمز الدخول',
    hint: 'وصلك مع الرابط. لا فرق بين الأحرف الكبيرة والصغيرة، ولا أثر للمسافات والشرطات.',
    wrong: 'هذا ليس رمز الدخول إلى هذه الدراسة. يرجى التحقق منه ثم الضغط على الزر مرة أخرى.',
  },
  screenedOut: {
    title: 'إن لم تستطع تأكيد ذلك',
    code: 'انسخ هذا الرمز إلى الصفحة التي أرسلتك إلى هنا، فهو يخبرهم أنك لا تستطيع المشاركة.',
    goBack: (host: string) => `عُد إلى \u2066${host}\u2069`,
    goBackText: 'جئت من هناك؛ والعودة تخبرهم أنك لا تستطيع المشاركة.',
  },
} as const;
