// The page of the case-study panel.
import type { ToPanel } from '../src/protocol/panel-messages';
import { CaseStudyPage } from './case-study/page';
import { connect } from './host';
import { registerComponents } from './ui/toolkit';

registerComponents();
let page: CaseStudyPage | undefined;
const host = connect((message: ToPanel) => page?.show(message));
page = new CaseStudyPage(document.body, host);
host.post({ type: 'ready' });
