[#-- The preference centre. --]
[#import "layout.ftl" as layout]
[@layout.page title=text["preferences.title"]]
  [#if status?has_content]<p class="p13n-status" role="status" id="saved" tabindex="-1">${status}</p>[/#if]
  [#if textsChanged]<p class="p13n-status" role="status">${text["preferences.texts-changed"]}</p>[/#if]
  <p>${text["preferences.intro"]}</p>
  [#if !isOn]<p class="p13n-status" role="status">${text["preferences.off"]}</p>[/#if]
  [#if isSignalHonoured]<p class="p13n-signal">${text["preferences.signal"]}</p>[/#if]
  [#if again?has_content]
    <section id="p13n-again" aria-labelledby="p13n-again-title">
      <h2 id="p13n-again-title">${text["again.title"]}</h2>
      <p>${text["again.intro"]}</p>
      [#list again as question][@renewal question=question /][/#list]
    </section>
    <h2>${text["again.all"]}</h2>
  [/#if]
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

[#-- One purpose that is asked about again, with what changed in its wording. --]
[#macro renewal question]
  <section class="p13n-purpose" aria-labelledby="p13n-again-${question.id}">
    <h3 id="p13n-again-${question.id}" lang="${question.textLanguage}">${question.label}</h3>
    <p>${question.reason}</p>
    <div class="p13n-changes" lang="${question.textLanguage}">
      [#list question.parts as part][#if part?has_content]<p class="p13n-text">[#list part as piece][@marked piece=piece /][/#list]</p>[/#if][#else]<p class="p13n-text">${question.text}</p>[/#list]
    </div>
    [@layout.choices return=here surface=againSurface]
      <div class="p13n-choices">
        <button class="p13n-choice" name="${question.id}" value="false">${text["banner.refuse-open"]}</button>
        [#if isOn]<button class="p13n-choice" name="${question.id}" value="true">${text["banner.allow-open"]}</button>[/#if]
      </div>
    [/@layout.choices]
  </section>
[/#macro]

[#macro marked piece][#if piece.kind == "ADDED"]<ins><span class="p13n-spoken" lang="${language}">${text["again.added"]} </span>${piece.text}</ins>[#elseif piece.kind == "REMOVED"]<del><span class="p13n-spoken" lang="${language}">${text["again.removed"]} </span>${piece.text}</del>[#else]${piece.text}[/#if][/#macro]

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
