// Makes the form for an appeal kinder: photos are made small and lose their place, the sum is worked out while somebody types,
// and nothing typed is lost whatever the network does. Without this script the form works as it stands.
'use strict'
;(() => {
  const form = document.getElementById('appeal')
  if (!form || !window.fetch || !window.FormData) return

  const LONGEST = 1920
  const ALL_PHOTOS = 19 * 1024 * 1024
  const words = form.dataset
  const status = document.getElementById('status')
  const summary = document.getElementById('summary')
  const thumbs = document.getElementById('thumbs')
  const picker = form.elements.photos
  const button = form.querySelector('button[type=submit]')
  const most = Number(/\d+/.exec(words.many)?.[0] ?? 0)
  const photos = []
  let proof = null

  function work() {
    if (proof || !window.Worker) return proof
    const token = form.elements.challenge.value
    proof = new Promise((resolve) => {
      const worker = new Worker('/citizen/work.js')
      const end = (found) => {
        worker.terminate()
        resolve(found)
      }
      worker.onmessage = (event) => end(event.data.proof)
      worker.onerror = () => end('')
      worker.postMessage(token)
    })
    return proof
  }

  function renew(token) {
    form.elements.challenge.value = token
    proof = null
  }

  async function smaller(file) {
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(picture.width * scale))
      canvas.height = Math.max(1, Math.round(picture.height * scale))
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
      return blob ? { blob, name: file.name.replace(/\.[^.]*$/, '') + '.jpg' } : { blob: file, name: file.name }
    } catch {
      return { blob: file, name: file.name }
    }
  }

  function draw() {
    thumbs.replaceChildren(
      ...photos.map((photo, i) => {
        const line = document.createElement('li')
        const image = document.createElement('img')
        image.src = photo.url
        image.alt = words.photo.replace('{0}', i + 1)
        const remove = document.createElement('button')
        remove.type = 'button'
        remove.textContent = '×'
        remove.setAttribute('aria-label', words.remove.replace('{0}', i + 1))
        remove.onclick = () => {
          URL.revokeObjectURL(photo.url)
          photos.splice(i, 1)
          draw()
          picker.focus()
        }
        line.append(image, remove)
        return line
      }),
    )
  }

  picker.addEventListener('change', async () => {
    const chosen = [...picker.files]
    picker.value = ''
    status.textContent = photos.length + chosen.length > most ? words.many : ''
    for (const file of chosen.slice(0, Math.max(0, most - photos.length))) {
      const photo = await smaller(file)
      photos.push({ ...photo, url: URL.createObjectURL(photo.blob) })
    }
    draw()
  })

  function clear() {
    summary.replaceChildren()
    form.querySelectorAll('.error').forEach((error) => error.remove())
    form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'))
  }

  function nameOf(place) {
    return place.querySelector('label, legend').firstChild.textContent.replace('*', '').trim()
  }

  function show(errors) {
    clear()
    const box = document.createElement('div')
    box.className = 'wrong'
    box.setAttribute('role', 'alert')
    box.tabIndex = -1
    const lead = document.createElement('p')
    lead.textContent = words.wrong
    const list = document.createElement('ul')
    for (const { field, message } of errors) {
      const place = form.querySelector(`[data-field="${CSS.escape(field)}"]`)
      const line = document.createElement('li')
      const link = document.createElement(place ? 'a' : 'span')
      if (place) {
        link.href = '#' + field
        const error = document.createElement('p')
        error.className = 'error'
        error.id = field + '-error'
        error.textContent = message
        if (!document.getElementById(error.id)) place.append(error)
        document.getElementById(field)?.setAttribute('aria-invalid', 'true')
      }
      link.textContent = place ? nameOf(place) + '：' + message : message
      line.append(link)
      list.append(line)
    }
    box.append(lead, list)
    summary.append(box)
    box.focus()
    box.scrollIntoView({ block: 'center' })
  }

  function done(number) {
    document.querySelector('h1').textContent = document.getElementById('done').dataset.title
    const content = document.getElementById('done').content.cloneNode(true)
    content.getElementById('number').textContent = number
    const main = document.getElementById('main')
    ;[...main.children].filter((child) => child.tagName !== 'H1').forEach((child) => child.remove())
    main.append(content)
    main.focus()
    window.scrollTo(0, 0)
  }

  async function send(again) {
    status.textContent = words.checking
    const found = (await work()) ?? ''
    status.textContent = words.sending
    const data = new FormData(form)
    data.delete('photos')
    data.set('proof', found)
    photos.forEach((photo) => data.append('photos', photo.blob, photo.name))
    const response = await fetch(form.action, { method: 'POST', body: data, headers: { Accept: 'application/json' } })
    const isJson = (response.headers.get('Content-Type') ?? '').startsWith('application/json')
    const answer = isJson ? await response.json() : {}
    if (answer.number) return done(answer.number)
    if (answer.challenge && response.status === 409) renew(answer.challenge)
    if (response.status === 409 && answer.challenge && !again) return send(true)
    show(answer.errors ?? [{ field: 'form', message: response.status === 413 ? words.large : words.trouble }])
  }

  form.addEventListener('input', work, { once: true })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (button.disabled) return
    if (photos.reduce((sum, photo) => sum + photo.blob.size, 0) > ALL_PHOTOS) {
      return show([{ field: 'photos', message: words.large }])
    }
    button.disabled = true
    try {
      await send(false)
    } catch {
      show([{ field: 'form', message: words.offline }])
    } finally {
      button.disabled = false
      status.textContent = ''
    }
  })
  if (form.elements.challenge.value && summary.childElementCount) work()
})()
