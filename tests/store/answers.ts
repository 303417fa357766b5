/** Why each permission of the manifest is asked for: a sentence each, for the reviewers of both stores. */
export const permissionReasons: Readonly<Record<string, string>> = {
  activeTab:
    'When the user presses the toolbar button on a page with a podcast player, the transcript is shown over that page and follows its player.',
  scripting:
    'The script that holds the transcript’s frame is put into a page only when there is a transcript to show, instead of running in every page.',
  sidePanel:
    'Shows the transcript in the browser’s side panel instead of the page, when the user chooses that.',
  webRequest:
    'Optional, and asked for only when the user presses “Fetch it from …” to make a transcript of an episode: tells to which host a download is redirected, so that the user can allow it or not. Given back when the download ends; nothing is blocked or changed.',
  storage: 'Keeps the user’s settings, such as the panel’s size and place, on this device.',
  'https://www.youtube.com/*':
    'On YouTube the extension notices which video is shown, puts the transcript beside it, and keeps the two in step.',
  'https://m.youtube.com/*':
    'The same on YouTube’s page for phones, where the transcript is a sheet below the video.',
  'https://*/*':
    'Optional, and asked for one site at a time: the user may let the transcript open by itself on a podcast site of their choice; or may have one episode fetched, for which the permission is given back afterwards.',
  'http://*/*':
    'The same as for https, for the podcast sites that are still served over http; and for the address of a speech recogniser on the user’s own computer (127.0.0.1 or localhost only), if they set one. Optional, and asked for one at a time.',
};

/** The forms on privacy, question by question. */
export const privacyAnswers: readonly (readonly [question: string, answer: string])[] = [
  [
    'Chrome Web Store: single purpose',
    'Shows a searchable transcript beside the talk or podcast that the user is listening to, in step with it.',
  ],
  [
    'Chrome Web Store: are you using remote code?',
    'No. All code is in the package; the content security policy of its pages allows only the package’s own scripts.',
  ],
  [
    'Chrome Web Store: what user data do you plan to collect?',
    'None of the listed kinds. Transcripts, notes, settings and searches stay in the browser’s own storage on the device.',
  ],
  [
    'Chrome Web Store: disclosures',
    'All three apply: no user data is sold or transferred to third parties, none is used for a purpose other than the single purpose, and none is used to determine creditworthiness or for lending.',
  ],
  [
    'Chrome Web Store: privacy policy',
    'Nothing is collected, so the section “Privacy and permissions” of the README is the policy.',
  ],
  [
    'Firefox Add-ons: data collection',
    'None. The manifest says so: data_collection_permissions.required is ["none"].',
  ],
  [
    'Firefox Add-ons: does the add-on need source code to be submitted?',
    'Yes, since it is bundled and minified. The source package holds a README with the steps; they give the same package byte for byte.',
  ],
  [
    'Both: network requests',
    'None by itself. When the user presses the address of a transcript file that a page links to, the page loads that one file. When the user has set the address of a speech recogniser on their own computer (loopback only) and chooses an audio file for it, the file is sent to that address. When the user presses “Fetch it from …” on the page that makes transcripts, the library page downloads that one audio file, from hosts that the user allows one by one; without cookies or referrer.',
  ],
];

/** What a manifest asks for, as far as a store wants to know why. */
interface AskingManifest {
  readonly permissions?: readonly string[] | undefined;
  readonly optional_permissions?: readonly string[] | undefined;
  readonly host_permissions?: readonly string[] | undefined;
  readonly optional_host_permissions?: readonly string[] | undefined;
  readonly content_scripts?: readonly { readonly matches?: readonly string[] | undefined }[] | undefined;
}

/** Every permission and every pattern of sites that a manifest names, each once. */
export function permissionsOf(manifest: AskingManifest): string[] {
  const asked = [
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap(({ matches = [] }) => matches),
  ];
  return [...new Set(asked)];
}
