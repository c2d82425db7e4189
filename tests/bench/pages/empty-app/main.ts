import { createApp, h, onMounted, ref, useTemplateRef } from 'vue'

/** The least that an app of this framework can be: a heading that a key changes. */
createApp({
  setup() {
    const keys = ref(0)
    const field = useTemplateRef<HTMLInputElement>('field')
    onMounted(() => field.value?.focus())
    return () => [
      h('h1', `Keys: ${keys.value}`),
      h('input', { ref: 'field', type: 'radio', 'aria-label': 'key', onKeydown: () => (keys.value += 1) }),
    ]
  },
}).mount('#app')
