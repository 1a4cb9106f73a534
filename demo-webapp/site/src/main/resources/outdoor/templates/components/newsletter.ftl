[#import "/personalization/templates/components/parts.ftl" as parts]
<section class="newsletter" id="newsletter">
  <h2>${content.headline}</h2>
  [#if content.text?has_content]<p>${content.text}</p>[/#if]
  [#-- The address field has no name on purpose: browsers check it and do not send it. --]
  <form action="${parts.address(content.thanksPage)}" method="get" data-p13n-form="newsletter">
    <div class="fields">
      <div>
        <label for="newsletter-address">${i18n['outdoor.newsletter.address']}</label>
        <input id="newsletter-address" type="email" autocomplete="email" required>
      </div>
      <div>
        <label for="newsletter-topic">${i18n['outdoor.newsletter.topic']}</label>
        <select id="newsletter-topic" name="topic">
          [#list content.topics as topic]<option value="${topic}">${i18n['outdoor.topic.' + topic]}</option>[/#list]
        </select>
      </div>
      <button class="p13n-button">${i18n['outdoor.newsletter.send']}</button>
    </div>
  </form>
  <p>${i18n['outdoor.newsletter.note']}</p>
</section>
