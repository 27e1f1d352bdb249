// One text for each thing that a screen reader is told. Where the words of the suite change, they change here alone.

/** The question. */
export const banner = `
- region "Cookies on Luton Council":
  - heading "Cookies on Luton Council" [level=2]
  - paragraph: We need some cookies to make this site work. May we use extra ones too?
  - list:
    - listitem: "To find out how people use our websites: Google Analytics, Microsoft Clarity, Hotjar and Family Hubs statistics"
    - listitem: "To show you videos and maps, and to send email updates: YouTube, Vimeo, Google Maps and Mailchimp"
  - paragraph: Your answer counts on all luton.localhost websites, such as Job search and Online forms.
  - button "Accept extra cookies"
  - button "Reject extra cookies"
  - link "Choose cookies"`;

/** What follows an answer, with the words for it. */
export const confirmation = (words: string) => `
- region "Cookies on Luton Council":
  - paragraph:
    - text: ${words.replace(/ cookie settings\.$/, '')}
    - link "cookie settings"
    - text: .
  - button "Hide this message"`;
/** The words after a yes. */
export const accepted =
  'You have accepted extra cookies. You can change your mind at any time in the cookie settings.';
/** The words after a no. */
export const rejected =
  'You have rejected extra cookies. You can change your mind at any time in the cookie settings.';

/** A table of one row. */
export const table = `
- table "Civic UK Cookie Control":
  - caption: Civic UK Cookie Control
  - rowgroup:
    - row "Name What it is for How long it is kept":
      - columnheader "Name"
      - columnheader "What it is for"
      - columnheader "How long it is kept"
  - rowgroup:
    - row "CookieControl no longer set Remembers your answer about cookies. 6 months":
      - rowheader "CookieControl no longer set":
        - list:
          - listitem:
            - code: CookieControl
        - text: no longer set
      - cell "Remembers your answer about cookies."
      - cell "6 months"`;

/** The preferences, before an answer. */
export const dialog = `
- dialog "Cookie settings"
  - heading "Cookie settings" [level=2]
  - button "Close"
  - status
  - group "Cookies our websites need"
    - group: The 10 cookies this uses
  - group "Seeing how our websites are used Do you want to allow this? (optional)"
    - radiogroup "Seeing how our websites are used"
      - radio "Yes, use them"
      - radio "No" [checked]
    - group: "Choose one by one: Google Analytics, Microsoft Clarity, Hotjar and Family Hubs statistics"
    - group: The 24 cookies this uses
  - group "Videos, maps and email updates Do you want to allow this? (optional)"
    - radiogroup "Videos, maps and email updates"
      - radio "Yes, use them"
      - radio "No" [checked]
    - group: "Choose one by one: YouTube, Vimeo, Google Maps and Mailchimp"
  - button "Save cookie settings"`;

/** A category that was allowed, but for one service. */
export const allButHotjar = `
- group "Seeing how our websites are used Do you want to allow this? (optional)"
  - radiogroup "Seeing how our websites are used"
    - radio "Yes, use them" [checked]
    - radio "No"
  - group
    - switch "Google Analytics" [checked]
    - link "What Google Analytics says about privacy"
    - switch "Microsoft Clarity" [checked]
    - link "What Microsoft Clarity says about privacy"
    - switch "Hotjar"
    - link "What Hotjar says about privacy"
    - switch "Family Hubs statistics" [checked]
    - link "What Family Hubs statistics says about privacy"
  - group: The 24 cookies this uses`;

/** The words after saving. */
export const saved = 'Your cookie settings are saved.';

/** A video before a yes. */
export const video = `
- group "A day at work":
  - paragraph: A day at work
  - paragraph: This video comes from YouTube. It is shown only if you say yes. We show some videos with YouTube. When one is shown, Google sees your internet address and which page you are on. It may store cookies, for example to count views and to note which browser you use.
  - button "Show this once"
  - button "Always allow YouTube"
  - paragraph:
    - link "Open on YouTube"
    - link "What YouTube says about privacy"`;
/** The name of that video, and of its frame. */
export const videoTitle = 'A day at work';
