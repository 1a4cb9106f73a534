[#-- Shows what the visitor allows. A page with it is private; it works without scripts. --]
[#assign consent = (p13nfn.consent())!]
[#assign asked = (consent.purposes)![]]
[#-- From what visitors say and do to what is made of it; purposes of the site's own come last. --]
[#assign order = ["preferences", "behavioral", "ai-recommendations", "pricing", "analytics"]]
[#assign purposes = order?map(id -> asked?filter(purpose -> purpose.id == id)?first!"")?filter(purpose -> purpose?is_hash) + asked?filter(purpose -> !order?seq_contains(purpose.id))]
[#assign granted = purposes?filter(purpose -> purpose.granted)]
<section class="choice" id="choice">
  <div>
    <h2>${content.headline}</h2>
    [#if purposes?has_content]<p class="choice__state">
      [#if granted?has_content]${i18n[consent.asked?then('outdoor.consent.state.some', 'outdoor.consent.state.default')]} [#list granted as purpose]<strong lang="${purpose.language?html}">${purpose.label?html}</strong>[#sep], [/#list].
      [#elseif (consent.asked)!false]${i18n['outdoor.consent.state.none']}
      [#else]${i18n['outdoor.consent.state.open']}[/#if]
    </p>[/#if]
    <p><a href="${ctx.contextPath}/.personalization/preferences?language=${cmsfn.language()}">${i18n['outdoor.consent.centre']}</a></p>
    [#if granted?has_content]<p><a href="${ctx.contextPath}/.personalization/data">${i18n['outdoor.consent.data']}</a></p>[/#if]
    [#if (consent.globalPrivacyControl)!false]<p class="choice__signal">${i18n['outdoor.consent.signal']}</p>[/#if]
  </div>
  [#if purposes?has_content]
    <form method="post" action="${ctx.contextPath}/.personalization/consent">
      <input type="hidden" name="return" value="${cmsfn.link(cmsfn.page(content))}">
      <input type="hidden" name="surface" value="site/1: save, refuse, allow">
      <input type="hidden" name="language" value="${cmsfn.language()}">
      <input type="hidden" name="versions" value="${consent.versions}">
      <fieldset>
        <legend>${content.legend}</legend>
        [#list purposes as purpose]
          <div class="choice__purpose" lang="${purpose.language?html}">
            <input type="hidden" name="${purpose.id}" value="false">
            <input id="allow-${purpose.id}" type="checkbox" role="switch" name="${purpose.id}" value="true" aria-describedby="about-${purpose.id}"[#if purpose.granted] checked[/#if]>
            <label for="allow-${purpose.id}">${purpose.label?html}</label>
            <p id="about-${purpose.id}">${purpose.text?html}</p>
          </div>
        [/#list]
      </fieldset>
      [#-- Saving comes first, because the first button is what the Enter key presses. --]
      <div class="choice__buttons">
        <button class="p13n-button">${i18n['outdoor.consent.save']}</button>
        <button class="p13n-button" name="all" value="false">${i18n['outdoor.consent.refuse']}</button>
        <button class="p13n-button" name="all" value="true">${i18n['outdoor.consent.allow']}</button>
      </div>
    </form>
  [#else]
    <p>${i18n['outdoor.consent.unavailable']}</p>
  [/#if]
</section>
