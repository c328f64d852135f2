/** Markup that runs something if a page takes it for markup; each calls `alert`, which a browser test can see. */
export const HOSTILE_MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
] as const;

/** Characters that editors, databases and parsers stumble over, each of them text a person may really send. */
export const AWKWARD_TEXT = [
  '\u202Eright to left override\u202C',
  '\u200B\uFEFFnothing to see\u2028\u2029',
  '👩‍🔬'.repeat(40),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '\u{10FFFF}\uFFFE\uFFFD',
  'İıſß',
  '\t\r\n\v\f',
  '\\',
  '%',
  '%00%0d%0aSet-Cookie: a=b',
  "'; drop table q_sorts; --",
  '" or ""="',
  '$1 $$ :name ?',
  '{{7*7}} ${7*7} <%= 7*7 %>',
  '=cmd|calc',
  '../../../../etc/passwd',
  '..\\..\\windows',
  'file:///etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '1e999',
  '-0',
  '(a+)+$',
] as const;

/** What is no text at all: it can be neither stored nor encoded, and is refused. */
export const NO_TEXT = ['\0', 'a\0b', '\uD83D', '\uDC00\uD83D'] as const;

/** Everything a stranger may type where words are asked for. */
export const HOSTILE_STRINGS: readonly string[] = ['', ' ', ...HOSTILE_MARKUP, ...AWKWARD_TEXT, ...NO_TEXT];
