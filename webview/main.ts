// The page of the panels. Which of them it is stands in its body.
import type { Guard } from '../src/protocol/guard';
import {
  isToMilestonesPanel,
  type FromMilestonesPanel,
  type ToMilestonesPanel,
} from '../src/protocol/milestones-messages';
import { isToPanel, type FromPanel, type ToPanel } from '../src/protocol/panel-messages';
import { CaseStudyPage } from './case-study/page';
import { connect, type Host } from './host';
import { MilestonesPage } from './milestones/page';
import { registerComponents } from './ui/toolkit';

function start<To, From>(isTo: Guard<To>, ready: From, make: (host: Host<From>) => { show(message: To): void }): void {
  // The extension says nothing before the page is ready.
  let page: { show(message: To): void } | undefined;
  const host = connect<To, From>(isTo, (message) => page?.show(message));
  page = make(host);
  host.post(ready);
}

registerComponents();
if (document.body.dataset['panel'] === 'milestones')
  start<ToMilestonesPanel, FromMilestonesPanel>(
    isToMilestonesPanel,
    { type: 'ready' },
    (host) => new MilestonesPage(document.body, host),
  );
else start<ToPanel, FromPanel>(isToPanel, { type: 'ready' }, (host) => new CaseStudyPage(document.body, host));
