[#-- The first layer: a form for each regime and one for texts that changed, hidden; first-layer.css shows the one that applies. --]
[#list styleSheets as styleSheet]<link rel="stylesheet" href="${styleSheet}">[/#list]
<link rel="stylesheet" href="${context}/.personalization/first-layer.css">
[@layer id="opt-in" surface=surfaces.optIn purposes=purposes words=text["banner.opt-in"]]
  <button class="p13n-choice" name="all" value="false">${text["banner.refuse"]}</button>
  <a class="p13n-choice" href="${context}/.personalization/preferences?language=${wanted}&amp;return=${back}">${text["banner.choose"]}</a>
  <button class="p13n-choice" name="all" value="true">${text["banner.allow"]}</button>
[/@layer]
[@layer id="opt-out" surface=surfaces.optOut purposes=byDefault words=text["banner.opt-out"]]
  <button class="p13n-choice" name="all" value="false">${text["banner.opt-out-all"]}</button>
  <a class="p13n-choice" href="${context}/.personalization/preferences?language=${wanted}&amp;return=${back}">${text["banner.choose"]}</a>
  <button class="p13n-choice" name="all" value="unchanged">${text["banner.keep"]}</button>
[/@layer]
[@layer id="again" surface=surfaces.again purposes=purposes words=text["banner.again"]]
  <button class="p13n-choice" name="open" value="false">${text["banner.refuse-open"]}</button>
  <a class="p13n-choice" href="${context}/.personalization/preferences?language=${wanted}&amp;return=${back}">${text["banner.choose"]}</a>
  <button class="p13n-choice" name="open" value="true">${text["banner.allow-open"]}</button>
[/@layer]
<p class="p13n-chosen" id="p13n-chosen" role="status" lang="${language}" data-text="${text["banner.chosen"]}"></p>
[#if !inert]<script src="${context}/.resources/personalization/webresources/first-layer.js" defer></script>[/#if]

[#macro layer id surface purposes words]
<section class="p13n-first-layer" id="p13n-first-layer-${id}" aria-labelledby="p13n-first-layer-${id}-title" lang="${language}" hidden>
  <form method="post" action="${context}/.personalization/consent">
    <input type="hidden" name="surface" value="${surface}">
    <input type="hidden" name="language" value="${wanted}">
    <input type="hidden" name="versions" value="${versions}">
    <input type="hidden" name="page" value="${page}">
    <h2 id="p13n-first-layer-${id}-title">${text["banner.title"]}</h2>
    <p>${words}</p>
    <ul class="p13n-asked">
      [#list purposes as purpose]<li class="p13n-of-${purpose.id}" lang="${purpose.language}">${purpose.label}</li>[/#list]
    </ul>
    [#if id == "again"]<p class="p13n-changed-note"><a href="${context}/.personalization/preferences?language=${wanted}&amp;return=${back}#p13n-again">${text["banner.changes"]}</a></p>[/#if]
    <p class="p13n-signal-note">${text["banner.signal"]}</p>
    <p>${text["banner.more"]}</p>
    <details[#if inert] open[/#if]>
      <summary>${text["banner.exact-texts"]}</summary>
      [#list purposes as purpose]<p class="p13n-of-${purpose.id}" lang="${purpose.language}"><strong>${purpose.label}.</strong> ${purpose.text}</p>[/#list]
    </details>
    <div class="p13n-choices">
      [#nested]
    </div>
  </form>
</section>
[/#macro]
