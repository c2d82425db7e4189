import { computed } from 'vue'
import { standardsCopyrightHolder } from '../domain/competency-standard.ts'
import { useLaterMessages } from '../messages/messages.ts'

/** The words of the print of training evidence, as its workbook takes them. */
export const useTrainingWords = () => {
  const m = useLaterMessages()
  return computed(() => ({
    title: m.value.teamWork.training.title,
    sheets: m.value.teamWork.training.sheets,
    indicator7: m.value.teamWork.training.indicator7,
    indicator11: m.value.teamWork.training.indicator11,
    facts: m.value.teamWork.training.facts,
    columns: m.value.teamWork.training.columns,
    held: m.value.teamWork.training.held,
    planned: m.value.teamWork.training.planned,
    list: m.value.list,
    undecided: (levels: readonly number[]) => m.value.teamWork.training.undecided(m.value.list(levels)),
    sources: m.value.teamWork.training.sources,
    signOff: m.value.plan.signOff,
    signers: m.value.teamWork.training.signers,
    signature: m.value.plan.signature,
    signDate: m.value.plan.signDate,
    notes: [m.value.app.purpose, m.value.app.attribution(standardsCopyrightHolder)],
  }))
}
