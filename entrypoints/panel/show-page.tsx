import { render } from 'preact';
import '../../components/overlay/overlay.css';
import type { HostLink } from '../../lib/frame/host-link';
import { runPagePanel } from '../../lib/frame/page';
import type { FrameSession } from '../../lib/frame/session';
import { PageView } from './PageView';

/** Draws the panel over a page that plays something. */
export function showPage(link: HostLink, session: Promise<FrameSession>, app: HTMLElement): void {
  render(<PageView link={link} panel={runPagePanel(link, session)} />, app);
}
