import postcss, { type Declaration, type Node } from 'postcss';

/** The sheets that may hold literal colours, radii and type sizes. */
export const tokensSheets = ['components/controls/tokens.css', 'components/controls/frame-tokens.css'];

const mostLines = 150;

const colourFunctions = /\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/i;
const hexColour = /#[\da-f]{3,8}\b/i;
const namedColour =
  /(?<![\w-])(black|white|silver|gr[ae]y|red|green|blue|yellow|orange|purple|pink|brown|gold|navy|teal|maroon|olive|lime|aqua|fuchsia|cyan|magenta)(?![\w-])/i;

/** Properties whose lengths are tokens. */
const tokenProperties = /^(border(-\w+)*-radius|font|font-size|line-height)$/;

const physicalProperties =
  /^((min-|max-)?(width|height)|top|right|bottom|left|(margin|padding|border|scroll-margin|scroll-padding)-(top|right|bottom|left)(-\w+)?|border-(top|bottom)-(left|right)-radius)$/;
/** Properties whose value of four parts names the sides in turn. */
const sidedShorthands = /^(margin|padding|inset|border-(width|style|color|radius))$/;
const sidedKeyword = /(?<![\w-])(left|right)(?![\w-])/;
const keywordProperties = /^(text-align|float|clear|justify-\w+)$/;

/** What a sheet does that the house does not allow, one sentence each. `path` counts from the root of the repository. */
export function faultsOf(path: string, css: string, tokens: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const lines = css.trimEnd().split('\n').length;
  if (lines > mostLines) faults.push(`${path} has ${lines} lines, more than ${mostLines}`);
  const sheet = postcss.parse(css);
  const own = customPropertiesOf(css);
  sheet.walkDecls((declaration) => {
    const { prop, value } = declaration;
    const at = `${path}:${declaration.source?.start?.line}`;
    if (!tokensSheets.includes(path)) {
      if (hexColour.test(value) || colourFunctions.test(value) || namedColour.test(value))
        faults.push(`${at} colour outside the tokens: ${value}`);
      if (tokenProperties.test(prop) && /[1-9]\d*px/.test(value))
        faults.push(`${at} size outside the tokens: ${prop}: ${value}`);
    }
    if (isPhysical(declaration) && !saysWhyPhysical(declaration)) {
      faults.push(`${at} physical without a reason: ${prop}: ${value}`);
    }
    for (const [, name] of value.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (!tokens.has(name!) && !own.has(name!)) faults.push(`${at} undefined: ${name}`);
    }
  });
  return faults;
}

/** The custom properties that a sheet sets. */
export function customPropertiesOf(css: string): Set<string> {
  const names = new Set<string>();
  postcss.parse(css).walkDecls(/^--/, ({ prop }) => {
    names.add(prop);
  });
  return names;
}

function isPhysical({ prop, value }: Declaration): boolean {
  if (physicalProperties.test(prop)) return true;
  if (keywordProperties.test(prop) && sidedKeyword.test(value)) return true;
  // Blanks inside brackets part nothing.
  const parts = value.replace(/\([^()]*\)/g, '').split(/\s+/);
  return sidedShorthands.test(prop) && parts.length === 4;
}

/** Whether a comment right before the declaration, or before its rule, begins with "Physical:". */
function saysWhyPhysical(declaration: Declaration): boolean {
  const isReason = (node: Node | undefined) =>
    node?.type === 'comment' && (node as postcss.Comment).text.startsWith('Physical:');
  return isReason(declaration.prev()) || isReason(declaration.parent?.prev());
}
