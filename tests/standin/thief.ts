/** What a hostile page has got hold of, in its own world. */
export interface Thief {
  /** Whatever its listeners and its replacements of the browser's functions have been told. */
  readonly heard: string[];
  /** Whether an event that only Sidecue answers to was answered. */
  answered: boolean;
  /** Everything it can read in the page now, as one text. */
  look(): Promise<string>;
  /** Presses, types, moves and sends whatever it can. `extensionId` is known to everybody. */
  attack(extensionId: string): Promise<void>;
}

declare global {
  interface Window {
    thief: Thief;
  }
}

/**
 * Turns a page into one that tries to read and change what Sidecue holds. Runs in the page before any other script of
 * it, and uses nothing from outside.
 */
// long: taken into the page as one text
export function installThief(): void {
  const heard: string[] = [];
  const roots: ShadowRoot[] = [];
  const ports: MessagePort[] = [];
  const tell = (...what: unknown[]) => {
    try {
      heard.push(what.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
    } catch {
      heard.push('something that cannot be written');
    }
  };
  const textOf = (node: unknown): string => {
    const { value, textContent } = (node ?? {}) as { value?: string; textContent?: string };
    return `${value ?? ''} ${textContent ?? ''}`;
  };

  // What others call, it hears.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, { ...options, mode: 'open' });
    roots.push(root);
    return root;
  };
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type: string, ...rest: unknown[]) {
    tell('listener', type);
    return addEventListener.call(this, type, ...(rest as [never]));
  };
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (...message: unknown[]) {
    tell('port', message);
    ports.push(this);
    return postMessage.apply(this, message as never);
  };
  const post = window.postMessage;
  window.postMessage = (...message: unknown[]) => {
    tell('post', message);
    return post.apply(window, message as never);
  };
  const NativeChannel = MessageChannel;
  window.MessageChannel = class extends NativeChannel {
    constructor() {
      super();
      tell('channel');
      ports.push(this.port1, this.port2);
    }
  };
  const { parse } = JSON;
  JSON.parse = (text, ...rest) => {
    tell('parsed', text);
    return parse(text, ...rest);
  };

  // What passes its window, it hears first.
  const passing = ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste', 'copy', 'cut', 'change'];
  const moving = ['focusin', 'focusout', 'click', 'pointerdown', 'mousedown', 'submit', 'message', 'toggle'];
  for (const type of [...passing, ...moving, 'selectionchange', 'contextmenu', 'dragstart', 'error']) {
    addEventListener.call(
      window,
      type,
      (event: Event) => {
        const { key, data, clipboardData } = event as never as Record<string, never>;
        const path = event.composedPath().map(textOf);
        tell(type, key ?? '', data ?? '', path[0] ?? '', clipboardData ? String(clipboardData) : '');
      },
      { capture: true },
    );
  }

  const look = async (): Promise<string> => {
    const found: string[] = [document.documentElement.outerHTML];
    for (const element of document.querySelectorAll('*')) {
      if (!element.localName.startsWith('sidecue')) continue;
      found.push(
        textOf(element),
        String(element.shadowRoot?.textContent),
        String((element as HTMLElement).innerText),
      );
      found.push(...Object.getOwnPropertyNames(element), JSON.stringify(element.getAttributeNames()));
    }
    for (const root of roots) found.push(root.textContent ?? '', root.innerHTML);
    for (let x = 5; x < innerWidth; x += 40) {
      for (let y = 5; y < innerHeight; y += 40) {
        found.push(...document.elementsFromPoint(x, y).map((element) => element.localName));
        found.push(textOf(document.caretPositionFromPoint?.(x, y)?.offsetNode));
      }
    }
    for (const animation of document.getAnimations()) {
      found.push(textOf((animation.effect as KeyframeEffect | null)?.target));
    }
    const selection = getSelection();
    found.push(String(selection), textOf(selection?.anchorNode), textOf(selection?.focusNode));
    found.push(textOf(document.activeElement));
    for (const [name, highlight] of CSS.highlights) {
      found.push(name, ...[...highlight].map((range) => textOf(range.startContainer.getRootNode())));
    }
    found.push(...performance.getEntries().map(({ name }) => name));
    found.push(...Object.values(localStorage), ...Object.values(sessionStorage), document.cookie);
    found.push(...(await indexedDB.databases()).map(({ name }) => String(name)));
    found.push(...[...document.styleSheets].map(({ href }) => String(href)));
    // Names that a page without any script of ours has not.
    const clean = document.createElement('iframe');
    document.body.append(clean);
    const known = new Set(Object.getOwnPropertyNames(clean.contentWindow ?? {}));
    clean.remove();
    found.push(...Object.getOwnPropertyNames(window).filter((name) => !known.has(name)));
    for (let index = 0; index < window.length; index += 1) {
      try {
        found.push(window[index]!.document.documentElement.outerHTML);
      } catch {
        found.push('a closed frame');
      }
    }
    return found.join('\n');
  };

  const attack = async (extensionId: string): Promise<void> => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const hosts = [...document.querySelectorAll<HTMLElement>('sidecue-panel, sidecue-marks')];
    for (const host of hosts) {
      const { left, top, width, height } = host.getBoundingClientRect();
      for (let x = left + 4; x < left + width; x += 24) {
        for (let y = top + 2; y < top + height; y += 24) {
          const at = { bubbles: true, composed: true, clientX: x, clientY: y };
          for (const target of [host, ...document.elementsFromPoint(x, y).slice(0, 1)]) {
            if (!target.localName.startsWith('sidecue')) continue;
            for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
              target.dispatchEvent(new MouseEvent(type, at));
            }
          }
        }
      }
      host.click();
      host.focus();
      for (const key of ['Tab', 'Enter', ' ', 'Delete', 'n']) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
        }
      }
      host.dispatchEvent(new InputEvent('beforeinput', { data: 'x', bubbles: true, composed: true }));
    }
    // The player's bar, over which a tooltip of ours may stand.
    for (const bar of document.querySelectorAll('.ytp-progress-bar-container')) {
      const { left, top, width } = bar.getBoundingClientRect();
      for (let x = left; x < left + width; x += 20) {
        const at = { bubbles: true, composed: true, clientX: x, clientY: top + 4 };
        bar.dispatchEvent(new PointerEvent('pointermove', at));
      }
    }
    // Greetings of all kinds, and names that a channel might have.
    for (const name of ['sidecue-hook', 'sidecue-hook-greeting', 'sidecue', 'sidecue-ear', 'line', 'hello']) {
      for (const target of [document, window, document.documentElement]) {
        const asked = new CustomEvent(name, { cancelable: true, bubbles: true, detail: 'mine' });
        if (!dispatchEvent.call(target, asked)) window.thief.answered = true;
      }
    }
    addEventListener.call(document, 'mine', (event) => tell('mine', (event as CustomEvent).detail));
    const hello = { type: 'hello', token: '', subject: { kind: 'page' }, session: 's', page: 1 };
    const orders = [
      hello,
      { type: 'save-note', note: { id: 'x', talkId: 'x', at: 0, text: 'stolen' }, before: '' },
      { type: 'get-notes', talkId: 'x' },
      { type: 'rank-talks', query: '' },
    ];
    const sendAll = (target: Window) => {
      for (const order of orders) {
        const { port1, port2 } = new NativeChannel();
        port1.onmessage = ({ data }) => tell('answer', data);
        target.postMessage(order, '*', [port2]);
      }
    };
    for (let index = 0; index < window.length; index += 1) sendAll(window[index]!);
    sendAll(window);
    for (const port of ports) for (const order of orders) postMessage.call(port, order);
    const { runtime } = (window as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
    for (const order of orders) {
      await Promise.resolve(runtime?.sendMessage(extensionId, order)).then(
        (answer) => answer !== undefined && tell('served', answer),
        () => undefined,
      );
    }
    // The panel's page in a frame of its own.
    for (const path of ['panel.html', 'library.html', 'popup.html']) {
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${extensionId}/${path}`;
      document.body.append(frame);
      await pause(150);
      if (frame.contentWindow) sendAll(frame.contentWindow);
      await fetch(frame.src).then(
        async (answer) => tell('fetched', await answer.text()),
        () => undefined,
      );
      frame.remove();
    }
    // Everything selected, copied and found.
    document.designMode = 'on';
    document.execCommand('selectAll');
    tell('selected', String(getSelection()));
    document.execCommand('delete');
    document.designMode = 'off';
    getSelection()?.removeAllRanges();
    await pause(500);
  };
  window.thief = { heard, answered: false, look, attack };
}
