[#-- Shows a question, with what the visitor answered before. A page with it is private; it works without scripts. --]
[#import "/personalization/templates/components/parts.ftl" as parts]
[#assign given = (p13nfn.declared(content.question))![]]
[#assign remembered = ((p13nfn.consent().purposes)![])?filter(purpose -> purpose.id == "preferences" && purpose.granted)]
<section class="answers">
  <form method="post" action="${ctx.contextPath}/.personalization/answers">
    <input type="hidden" name="return" value="${content.thanksPage}">
    <input type="hidden" name="shown" value="${content.question}">
    <fieldset>
      <legend>${content.headline}</legend>
      [#if given?has_content]<p class="note">${i18n['outdoor.answers.given']}</p>[/#if]
      <ul class="answers__list">
        [#list cmsfn.children(content.answers, "mgnl:contentNode") as answer]
          <li class="answer">
            <img src="${parts.address(answer.image)}" alt="" width="800" height="500" decoding="async">
            <input id="answer-${answer.topic}" type="checkbox" name="answer.${content.question}" value="${answer.topic}"[#if given?seq_contains(answer.topic)] checked[/#if]>
            <label for="answer-${answer.topic}">${i18n['outdoor.topic.' + answer.topic]}</label>
          </li>
        [/#list]
      </ul>
    </fieldset>
    <div class="answers__remember">
      <input type="hidden" name="preferences" value="false">
      <input id="remember" type="checkbox" name="preferences" value="true" aria-describedby="remembering"[#if remembered?has_content] checked[/#if]>
      <label for="remember">${i18n['outdoor.answers.remember']}</label>
      <p id="remembering">${i18n['outdoor.answers.remembering']} <a href="${cmsfn.link(cmsfn.contentByPath("/home/privacy"))}">${i18n['outdoor.answers.choices']}</a></p>
    </div>
    <p class="answers__end">
      <button class="p13n-button">${i18n['outdoor.answers.send']}</button>
      <a href="${parts.address(content.thanksPage)}">${content.skipLabel}</a>
    </p>
  </form>
</section>
