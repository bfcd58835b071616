/** URLs that run script, mislead or track the reader, in every attribute that takes one. */
import type { Family } from './hostile-bodies.js';

/** Spellings of URLs that run script or mislead, each for double quotes. */
const SPELLINGS = [
  'javascript:RUN',
  'JaVaScRiPt:RUN',
  ' javascript:RUN',
  '&#1;javascript:RUN',
  '&#x1f;javascript:RUN',
  'java\nscript:RUN',
  'java\tscript:RUN',
  'java\r\nscript:RUN',
  'java&#9;script:RUN',
  'java&NewLine;script:RUN',
  'javascript&colon;RUN',
  '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;RUN',
  '&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;RUN',
  '&#0000106avascript:RUN',
  'java\u0000script:RUN',
  'java\u00a0script:RUN',
  'java\u200bscript:RUN',
  'java\u00adscript:RUN',
  '\ufeffjavascript:RUN',
  '\u2028javascript:RUN',
  '\u3000javascript:RUN',
  'javascript\u0000:RUN',
  'javascript :RUN',
  'javascript://https://news.example/%0aRUN',
  'javascript:/*--></title></style></textarea></script>*/RUN',
  'feed:javascript:RUN',
  'view-source:javascript:RUN',
  'jar:javascript:RUN!/',
  'vbscript:MsgBox(1)',
  'livescript:RUN',
  'mocha:RUN',
  'data:text/html,<script>RUN</script>',
  'data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19yYW49MTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22RUN%22/>',
  'data:,a',
  'DATA:text/html,a',
  'blob:https://news.example/1f2e',
  'filesystem:https://news.example/temporary/a',
  'file:///etc/passwd',
  'about:blank',
  'about:srcdoc',
  'intent://scan/#Intent;scheme=zxing;end',
  'ms-settings:privacy',
  'ftp://news.example/a',
  'ws://news.example/a',
  'chrome://settings',
  'resource://gre/a',
  'moz-extension://1/a',
  'x-apple-help:a',
  'sms:+123',
  'https://',
  'http://[',
  'https:javascript:RUN',
  '//user:secret@bank.example@evil.example/',
];

/** Elements that take a URL; U stands for it. */
const TEMPLATES = [
  '<a href="U">a</a>',
  '<img src="U" alt="a">',
  '<blockquote cite="U">a</blockquote>',
  '<amp-img data-lazy-src="U" alt="a"></amp-img>',
  '<iframe data-src="U"></iframe>',
  '<object data="U"><p>a</p></object>',
  '<noscript><img src="U" alt="a"></noscript>',
];

/** The spellings for videos. Each video takes WebKit long, and their addresses are checked as those of images. */
const FEW_SPELLINGS = ['javascript:RUN', 'java\tscript:RUN', 'data:text/html,a', 'http://['];

const OTHER_TEMPLATES = [
  '<audio src="javascript:RUN"></audio>',
  '<video><source src="javascript:RUN"><track src="data:text/vtt,WEBVTT" default></video>',
  '<picture><source srcset="javascript:RUN 1x, data:image/png;base64,AA 2x"><img src="data:,"></picture>',
  '<img srcset="javascript:RUN 1x, https://media.example/a.png 2x, data:image/gif;base64,AA 3x">',
  '<img srcset="https://media.example/a,b.png 1x,javascript:RUN,https://media.example/c.png 9999999w">',
  '<img srcset="https://media.example/a.png 1x; onerror=RUN">',
  '<img srcset=",,,,,javascript:RUN,,,,">',
  '<img dynsrc="javascript:RUN" lowsrc="javascript:RUN" src="javascript:RUN">',
  '<a href="https://news.example/" ping="TRAP" download="a.exe" attributionsrc="TRAP">a</a>',
  '<a href="https://evil.example/" target="_parent" rel="opener">a</a>',
  '<a href="https://evil.example/" target="</a><script>RUN</script>">a</a>',
  '<a href="#x" onclick="RUN" xlink:href="javascript:RUN">a</a>',
  '<a href="#__proto__">a</a><a href="#constructor">b</a><p id="__proto__">c</p>',
  '<a href="#%">a</a><a href="#%E0%A4%A">b</a>',
  '<q cite="javascript:RUN">a</q><ins cite="data:,a">b</ins><del cite="vbscript:a">c</del>',
  '<body background="TRAP"><table background="TRAP"><tr><td background="TRAP">a</table>',
  '<img longdesc="javascript:RUN" usemap="#m" src="https://media.example/a.png"><map name="m"><area href="javascript:RUN"></map>',
  '<a href="https://xn--pple-43d.example/">a</a><a href="https://аpple.example/">b</a>',
  '<a href="mailto:a@b.example?subject=x&body=%0d%0aBcc:c@d.example">a</a><a href="tel:+1;ext=2">b</a>',
  `<a href="https://news.example/${'a'.repeat(3000)}">a</a><img src="https://media.example/${'a'.repeat(3000)}">`,
];

/** Markup that other pages' scripts would bring to life, or that hides something. */
const WAITING = [
  '<img src="data:," data-src="javascript:RUN" data-srcset="javascript:RUN 1x, data:image/gif;base64,AA 2x" alt=a>',
  '<img data-src="https://media.example/a.png" data-srcset="https://media.example/a.png 1x; onerror=RUN" onload=RUN>',
  '<img data-original="//user:secret@evil.example/a.png" alt=a>',
  '<img data-src="data:image/svg+xml,<svg onload=RUN>" data-lazy-src="blob:https://news.example/1" alt=a>',
  '<picture><source data-srcset="javascript:RUN"><img data-src="javascript:RUN"></picture>',
  '<picture><source srcset="https://media.example/a.png 1x"><img src="javascript:RUN"></picture>',
  '<noscript><img src="https://media.example/a.png" onerror=RUN><script>RUN</script><style>*{}</style></noscript>',
  '<noscript>&lt;img src=x onerror=RUN&gt;</noscript>',
  '<noscript><noscript><img src=https://media.example/a.png onload=RUN></noscript></noscript>',
  '<noscript><a href="javascript:RUN"><img src=https://media.example/a.png></a></noscript>',
  '<noscript><iframe srcdoc="<script>RUN</script>" src="javascript:RUN"></iframe></noscript>',
  '<noscript><svg><img src=x onerror=RUN></svg><math><img src=x onerror=RUN></math></noscript>',
  '<wasnoscript><img src="x" onerror=RUN></wasnoscript><wascustom onclick=RUN style="x:RUN">a</wascustom>',
  '<wasiframe src="javascript:RUN" data-src="data:text/html,a">a</wasiframe>',
  '<amp-img src="https://media.example/a.png" on="tap:AMP.navigateTo(url=TRAP)" onclick=RUN><img src=x onerror=RUN></amp-img>',
  '<amp-iframe src="javascript:RUN" srcdoc="TRAP"></amp-iframe><amp-script script=RUN>a</amp-script>',
  '<button onclick=RUN formaction="javascript:RUN"><img src="https://media.example/a.png" onclick=RUN></button>',
  '<button><object data=TRAP><embed src=TRAP><img src=https://media.example/a.png onerror=RUN></object></button>',
  '<iframe src="https://frame.example/" onload=RUN srcdoc="<script>RUN</script>" name=top>a</iframe>',
  '<object data="https://frame.example/" type="text/html" onerror=RUN classid="clsid:x"><param name=a value=TRAP></object>',
  '<p style="display:none;background:url(TRAP)">a</p><p style="background:url(TRAP)" class=a hidden-x aria-hidden=false>b</p>',
  '<p class="sr-only" style="behavior:url(TRAP)">a</p><p aria-hidden=true role=button tabindex=0>b</p>',
  '<figure><figcaption onclick=RUN>a</figcaption></figure><figure><img src="javascript:RUN"><figcaption>b</figcaption></figure>',
];

/** Families of hostile URLs. */
export const HOSTILE_URLS: readonly Family[] = [
  ...TEMPLATES.map((template) => addressesIn(template, SPELLINGS)),
  addressesIn('<video controls poster="U" src="U"></video>', FEW_SPELLINGS),
  { name: 'addresses elsewhere', bodies: OTHER_TEMPLATES },
  { name: 'markup that waits for a script', bodies: WAITING },
];

function addressesIn(template: string, spellings: readonly string[]): Family {
  return {
    name: `addresses in ${template.slice(1, template.indexOf(' '))}`,
    bodies: spellings.map((spelling) =>
      template.replaceAll('U', () => spelling.replaceAll('"', '&quot;')),
    ),
  };
}
