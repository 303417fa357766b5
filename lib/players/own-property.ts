/** By its tag for scripts: it has no property that is surely its own. */
const isForm = (node: Node) => Object.prototype.toString.call(node) === '[object HTMLFormElement]';

/**
 * A property of a node as the browser gives it. In a form, fields of the same name stand in front of all others: with a
 * field “children” it seems to have no children, and with one “parentNode” no end.
 */
export const ownProperty = <Of extends Node, Name extends keyof Of>(node: Of, name: Name): Of[Name] =>
  isForm(node) ? Reflect.get(HTMLFormElement.prototype, name, node) : node[name];

/** The element around another one, in the same tree. */
export const parentOf = (element: Element): Element | null => ownProperty(element, 'parentElement');

/** Calls a method of a node as the browser gives it; see `ownProperty`. */
export const callOwn = <Name extends PropertyKey, List extends unknown[], Result>(
  node: Node & Record<Name, (...list: List) => Result>,
  name: Name,
  ...list: List
): Result => Reflect.apply(ownProperty(node, name), node, list);

/** What an element or a tree has inside. */
export const findAllIn = (root: Element | Document, selector: string): NodeListOf<Element> =>
  callOwn(root, 'querySelectorAll', selector);
