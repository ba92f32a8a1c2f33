import type { Form } from '../../formats/form.js';
import { describePlace } from '../describePlace.js';
import { escapeControls } from '../escapeControls.js';
import { nameBasis } from '../nameBasis.js';
import type { FoundProblem } from '../problems.js';
import type { FileResult } from '../result.js';
import { textWording } from '../textWording.js';
import type { PanelRequirement } from './model.js';
import { panelWording } from './panelWording.js';

/** The requirements with their outcomes in words, in the order of the result. */
export function listRequirements(
  { findings, requirements }: FileResult,
  problems: readonly FoundProblem[],
  form: Form | null,
  language: 'zh' | 'en',
): PanelRequirement[] {
  return requirements.map((requirement) => {
    const own = requirement.findings.map((index) => findings[index]);
    return {
      id: requirement.id,
      title: escapeControls(requirement.title),
      outcome: requirement.outcome,
      outcomeLabel: panelWording[language].outcome[requirement.outcome],
      basis: requirement.basis.map((each) => escapeControls(nameBasis(each, language))),
      problems: problems.flatMap((problem, index) =>
        problem.findings.some((finding) => own.includes(finding)) ? [index + 1] : [],
      ),
      notes: requirement.notes.map(({ message, location }) => {
        const place = location ? describePlace(location, form, language) + textWording[language].colon : '';
        return escapeControls(place + message);
      }),
    };
  });
}
