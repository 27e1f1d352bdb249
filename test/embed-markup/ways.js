/**
 * Ways in which a page's scripts put a frame of somebody else into it. Each takes the frame's address and an empty element
 * of the page. The frames come and go in tag managers, galleries, editors' previews, cookie tools, and advertisements.
 */
const html = (address) => `<iframe src="${address}" width="60" height="30"></iframe>`;
const add = (place, name, attributes = {}) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return place.appendChild(element);
};
const named = (place, address) => add(place, 'iframe', {name: `frame of ${address}`});

// Read by the pages that serve.ts makes.
globalThis.ways = {
  innerHTML: (address, place) => {
    place.innerHTML = html(address);
  },
  outerHTML: (address, place) => {
    add(place, 'p').outerHTML = html(address);
  },
  insertAdjacentHTML: (address, place) => place.insertAdjacentHTML('beforeend', html(address)),
  setHTMLUnsafe: (address, place) => place.setHTMLUnsafe?.(html(address)),
  createContextualFragment: (address, place) => {
    place.append(document.createRange().createContextualFragment(html(address)));
  },
  DOMParser: (address, place) => {
    place.append(new DOMParser().parseFromString(html(address), 'text/html').body.firstChild);
  },
  'a template’s content': (address, place) => {
    const template = document.createElement('template');
    template.innerHTML = html(address);
    place.append(template.content);
  },
  cloneNode: (address, place) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    place.append(frame.cloneNode());
  },
  importNode: (address, place) => {
    const other = document.implementation.createHTMLDocument();
    other.body.innerHTML = html(address);
    place.append(document.importNode(other.body.firstChild));
  },
  'src, then append': (address, place) => add(place, 'iframe', {src: address}),
  'append, then src': (address, place) => {
    add(place, 'iframe').src = address;
  },
  setAttribute: (address, place) => add(place, 'iframe').setAttribute('src', address),
  setAttributeNS: (address, place) => add(place, 'iframe').setAttributeNS(null, 'src', address),
  srcdoc: (address, place) => {
    add(place, 'iframe').srcdoc = html(address);
  },
  'an element of another realm': (address, place) => {
    const frame = add(place, 'iframe').contentDocument.createElement('iframe');
    frame.src = address;
    place.append(frame);
  },
  'inside a frame without address': (address, place) => {
    add(place, 'iframe').contentDocument.body.innerHTML = html(address);
  },
  'document.write into a frame': (address, place) => {
    const {contentDocument} = add(place, 'iframe');
    contentDocument.write(html(address));
    contentDocument.close();
  },
  'window.open into a named frame': (address, place) => window.open(address, named(place, address).name),
  'a form’s target': (address, place) => {
    const form = add(place, 'form', {action: address, target: named(place, address).name});
    for (const [name, value] of new URL(address).searchParams)
      add(form, 'input', {type: 'hidden', name, value});
    form.submit();
  },
  'a link’s target': (address, place) => {
    add(place, 'a', {href: address, target: named(place, address).name}).click();
  },
  'contentWindow.location': (address, place) => {
    add(place, 'iframe').contentWindow.location = address;
  },
  'location.replace': (address, place) => add(place, 'iframe').contentWindow.location.replace(address),
  object: (address, place) => add(place, 'object', {data: address, type: 'text/html'}),
  embed: (address, place) => add(place, 'embed', {src: address}),
  'a shadow root': (address, place) => {
    add(place, 'div').attachShadow({mode: 'closed'}).innerHTML = html(address);
  },
  'a blob’s document': (address, place) => {
    add(place, 'iframe').src = URL.createObjectURL(new Blob([html(address)], {type: 'text/html'}));
  },
  'a data address’s document': (address, place) => {
    add(place, 'iframe').src = `data:text/html,${encodeURIComponent(html(address))}`;
  },
  'a javascript address': (address, place) => {
    add(place, 'iframe').src = `javascript:${JSON.stringify(html(address))}`;
  },
  'a redirect of the page’s own server': (address, place) => {
    add(place, 'iframe').src = `/redirect?to=${encodeURIComponent(address)}`;
  },
  foreignObject: (address, place) => {
    place.innerHTML = `<svg><foreignObject width="60" height="30">${html(address)}</foreignObject></svg>`;
  },
};
