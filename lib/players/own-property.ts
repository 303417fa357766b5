/** Recognised by its string tag, because a form has no property that is certain to be its own. */
const isForm = (node: Node) => Object.prototype.toString.call(node) === '[object HTMLFormElement]';

/**
 * A property of a node as the browser defines it. In a form, fields hide properties of the same name: with a field
 * “children” it seems to have no children, and with a field “parentNode” the way up never ends.
 */
export const ownProperty = <Of extends Node, Name extends keyof Of>(node: Of, name: Name): Of[Name] =>
  isForm(node) ? Reflect.get(HTMLFormElement.prototype, name, node) : node[name];

/** The parent element, within the same tree. */
export const parentOf = (element: Element): Element | null => ownProperty(element, 'parentElement');

/** Calls a method of a node as the browser gives it; see `ownProperty`. */
export const callOwn = <Name extends PropertyKey, List extends unknown[], Result>(
  node: Node & Record<Name, (...list: List) => Result>,
  name: Name,
  ...list: List
): Result => Reflect.apply(ownProperty(node, name), node, list);

/** The matching elements inside an element or a tree. */
export const findAllIn = (root: Element | Document, selector: string): NodeListOf<Element> =>
  callOwn(root, 'querySelectorAll', selector);
