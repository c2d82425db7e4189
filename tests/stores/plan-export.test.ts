import { describe, expect, it, vi } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import type { DeviceRecords, MadeFile } from '../../src/services.ts'
import { usePlanExportStore } from '../../src/stores/plan-export.ts'
import { createItem } from '../support/plan-items.ts'
import { createServices, startStores } from '../support/services.ts'

const words = {
  fileName: (day: string) => `plan_${day}.ics`,
  summary: ({ action }: { readonly action: string }) => action,
  description: () => '',
}

describe('the calendar file of a plan', () => {
  it('holds what has a day, is handed over under its name, and is recorded', async () => {
    const saved: MadeFile[] = []
    const recordMadeFile = vi.fn<DeviceRecords['recordMadeFile']>(() => Promise.resolve(ok(null)))
    const deviceRecords = { ...createServices().deviceRecords, recordMadeFile }
    const store = usePlanExportStore(startStores({ deviceRecords, saveFile: (file) => saved.push(file) }))
    const items = [createItem({ id: 'a', action: 'A', dueOn: '2026-12-31', revision: 4 }), createItem({ id: 'b' })]
    await store.exportCalendar(items, words)
    expect(saved.map(({ name }) => name)).toEqual(['plan_20261121.ics'])
    const content = saved[0]?.content as string
    expect(content.match(/UID:.*/gu)).toEqual(['UID:a@competency-self-assessment'])
    expect(content).toContain('SEQUENCE:3\r\nDTSTART;VALUE=DATE:20261231\r\nSUMMARY:A\r\n')
    expect(recordMadeFile.mock.calls).toEqual([[{ kind: 'plan-ics', name: 'plan_20261121.ics', standardName: null }]])
    expect(store.outcome).toEqual({ type: 'made', name: 'plan_20261121.ics' })
    store.forget()
    expect(store.outcome).toBeNull()
  })
})
