/** Arabic: agreeing to take part, beyond the study's own words. */
export const takingPartText = {
  languages: 'هذه الدراسة بلغات أخرى',
  accessCode: {
    label: 'رمز الدخول',
    hint: 'وصلك مع الرابط. لا فرق بين الأحرف الكبيرة والصغيرة، ولا أثر للمسافات والشرطات.',
    wrong: 'هذا ليس رمز الدخول إلى هذه الدراسة. يرجى التحقق منه ثم الضغط على الزر مرة أخرى.',
  },
} as const;
