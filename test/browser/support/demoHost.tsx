import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Panel, PanelProblem } from '../../../core/index.js';
import { AuditView } from '../../../ui/AuditView.js';
import type { Language, Review, Reviews } from '../../../ui/audit.js';
import { Button } from '../../../ui/Button.js';
import { ErrorBox } from '../../../ui/ErrorBox.js';
import { Notice } from '../../../ui/Notice.js';
import { Progress } from '../../../ui/Progress.js';
import { Select } from '../../../ui/Select.js';
import { Toggle } from '../../../ui/Toggle.js';

/** What a test asks the demo page to show; absent abilities are not given to the view. */
export interface DemoOptions {
  readonly panel: Panel;
  readonly language?: Language;
  readonly canReview?: boolean;
  readonly canShow?: boolean;
  readonly copying?: 'works' | 'fails';
  readonly hasActions?: boolean;
}

/** What the demo page offers a test. */
export interface Demo {
  /** Calls of the view to its host, in order: select 3, show {…}, copy …, review 3 {…}. */
  readonly calls: string[];
  mount(options: DemoOptions): void;
  /** Selects as a click in the document would. */
  select(problem: number | null): void;
  mountParts(language: Language): void;
}

declare global {
  interface Window {
    demo: Demo;
  }
}

const calls: string[] = [];
let selectFromOutside: (problem: number | null) => void = () => {};
const root = document.querySelector('main')!;

function Host({ panel, language = 'zh', canReview, canShow, copying, hasActions }: DemoOptions) {
  const [selected, setSelected] = useState<number | null>(null);
  const [reviews] = useState(keepReviews);
  selectFromOutside = setSelected;
  return (
    <AuditView
      panel={panel}
      language={language}
      selected={selected}
      onSelect={(problem) => {
        calls.push(`select ${problem}`);
        setSelected(problem);
      }}
      {...(canShow && { onShow: (target) => calls.push(`show ${JSON.stringify(target)}`) })}
      {...(canReview && { reviews })}
      {...(copying && {
        onCopy: async (text) => {
          if (copying === 'fails') throw new Error('The clipboard is closed.');
          calls.push(`copy ${text}`);
        },
      })}
      {...(hasActions && {
        cardActions: ({ id }: PanelProblem) => (
          <Button kind="primary" onClick={() => calls.push(`fix ${id}`)}>
            修复
          </Button>
        ),
        toolbar: <Button onClick={() => calls.push('check')}>重新检查</Button>,
      })}
    />
  );
}

function keepReviews(): Reviews {
  const kept = new Map<number, Review>();
  return {
    get: ({ id }) => kept.get(id) ?? { verdict: null, note: '' },
    set: ({ id }, review) => {
      kept.set(id, review);
      calls.push(`review ${id} ${JSON.stringify(review)}`);
    },
  };
}

function Parts({ language }: { readonly language: Language }) {
  const [choice, setChoice] = useState<'a' | 'b'>('a');
  const [isOn, setOn] = useState(false);
  return (
    <div class="gk gk-audit">
      <Notice
        tone="info"
        title="这个网页不是年度报告。"
        actions={<Button onClick={() => calls.push('open')}>打开文件</Button>}
      >
        请打开年度报告所在的网页，再点“检查”。
      </Notice>
      <Notice tone="warning" title="报告中的表格是图片，无法读取。" />
      <Notice tone="good" title="已导出。" live />
      <ErrorBox
        language={language}
        title="文件无法读取。"
        next="请确认文件没有损坏后重试。"
        detail="damaged: <b>zip</b>"
        onRetry={() => calls.push('retry')}
        onClose={() => calls.push('close')}
      />
      <Progress language={language} text="正在检查……" done={3} total={8} onCancel={() => calls.push('cancel')} />
      <Progress language={language} text="正在读取……" />
      <Select
        label="语言"
        value={choice}
        options={[
          { value: 'a', label: '甲' },
          { value: 'b', label: '乙' },
        ]}
        onChange={(value) => {
          calls.push(`choose ${value}`);
          setChoice(value);
        }}
      />
      <Toggle checked={isOn} onChange={setOn}>
        显示标记
      </Toggle>
      <Button disabled onClick={() => calls.push('never')}>
        无法使用
      </Button>
    </div>
  );
}

window.demo = {
  calls,
  mount: (options) => render(<Host {...options} />, root),
  select: (problem) => selectFromOutside(problem),
  mountParts: (language) => render(<Parts language={language} />, root),
};
