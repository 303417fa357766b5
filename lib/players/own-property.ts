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

/** What an element or a tree has inside. */
export const findAllIn = (root: Element | Document, selector: string): NodeListOf<Element> =>
  Reflect.apply(ownProperty(root, 'querySelectorAll'), root, [selector]);
