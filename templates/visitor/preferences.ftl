[#-- The preference centre. --]
[#import "layout.ftl" as layout]
[@layout.page title=text["preferences.title"]]
  [#if status?has_content]<p class="p13n-status" role="status" id="saved" tabindex="-1">${status}</p>[/#if]
  [#if textsChanged]<p class="p13n-status" role="status">${text["preferences.texts-changed"]}</p>[/#if]
  <p>${text["preferences.intro"]}</p>
  [#if !isOn]<p class="p13n-status" role="status">${text["preferences.off"]}</p>[/#if]
  [#if isSignalHonoured]<p class="p13n-signal">${text["preferences.signal"]}</p>[/#if]
  [@layout.choices return=here]
    [#list purposes as purpose]
      [@switch purpose=purpose /]
    [/#list]
    <div class="p13n-choices">
      <button class="p13n-choice" name="all" value="false">${text.refuse}</button>
      [#if isOn]<button class="p13n-choice">${text.save}</button>
      <button class="p13n-choice" name="all" value="true">${text.allow}</button>[/#if]
    </div>
  [/@layout.choices]
  <h2>${text["preferences.plain-title"]}</h2>
  [@layout.choices return=here]
    [@switch purpose=plain /]
    [#if isOn]<div class="p13n-choices"><button class="p13n-choice">${text.save}</button></div>[/#if]
  [/@layout.choices]
  <h2>${text["preferences.about-me"]}</h2>
  <p><a href="${context}/.personalization/me?language=${wanted}">${text["preferences.about-me-link"]}</a></p>
  <p><a href="${back}">${text["preferences.back"]}</a></p>
[/@layout.page]

[#macro switch purpose]
  <div class="p13n-purpose" lang="${purpose.textLanguage}">
    <input type="hidden" name="${purpose.id}" value="false">
    <label class="p13n-switch">
      <input type="checkbox" name="${purpose.id}" value="true" aria-describedby="p13n-${purpose.id}-state"[#if purpose.granted] checked[/#if][#if !isOn] disabled[/#if]>
      ${purpose.label}
    </label>
    [#if purpose.description?has_content]<p>${purpose.description}</p>[/#if]
    <p class="p13n-state" id="p13n-${purpose.id}-state" lang="${language}">${text["preferences.state"]} ${purpose.state}</p>
    <details>
      <summary lang="${language}">${text["preferences.exact-text"]}</summary>
      <p class="p13n-text">${purpose.text}</p>
      <p lang="${language}">${text["preferences.basis"]} ${purpose.basis}</p>
    </details>
  </div>
[/#macro]
