[#-- The answer to "Why am I seeing this?" --]
[#import "layout.ftl" as layout]
[@layout.page title=text["why.title"]]
  <p>${why}</p>
  <h2>${text["why.stop-title"]}</h2>
  [#if isPlain]<p>${text["why.is-plain"]}</p>[/#if]
  [@layout.choices return=back]
    <div class="p13n-choices p13n-stops">
      [#list stops as stop]
        <button class="p13n-choice" name="${stop.field}" value="false">${stop.label}</button>
      [/#list]
    </div>
  [/@layout.choices]
  [#list components as component]
    <section class="p13n-why">
      <h2>${component.title}</h2>
      <p>${component.reason}</p>
      <dl>
        <dt>${text["why.kind"]}</dt>
        <dd>${component.rung}</dd>
        <dt>${text["why.signals"]}</dt>
        [#list component.signals as signal]
          <dd>${signal}</dd>
        [#else]
          <dd>${text["why.no-signals"]}</dd>
        [/#list]
        [#if component.purposes?has_content]
          <dt>${text["why.purposes"]}</dt>
          [#list component.purposes as purpose]<dd>${purpose}</dd>[/#list]
        [/#if]
      </dl>
      <p>${component.model} ${component.origin}</p>
    </section>
  [/#list]
  <p><a href="${context}/.personalization/preferences?language=${wanted}">${text["why.preferences"]}</a></p>
  <p><a href="${back}">${text["preferences.back"]}</a></p>
[/@layout.page]
