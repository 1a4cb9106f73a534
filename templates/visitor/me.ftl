[#-- The page "Your data". --]
[#import "layout.ftl" as layout]
[@layout.page title=text["me.title"]]
  <p>[#if isKnown]${text["me.intro"]}[#else]${text["me.nothing"]}[/#if]</p>
  [@lines title=text["me.visits"] sentences=visits /]
  [@lines title=text["me.counts"] sentences=counts /]
  [@lines title=text["me.interests"] sentences=interests /]
  [@lines title=text["me.comparisons"] sentences=comparisons /]
  [@lines title=text["me.traits"] sentences=traits /]
  [@lines title=text["me.activities"] sentences=activities /]
  [#if answers?has_content]
    <h2>${text["me.answers"]}</h2>
    <p>${text["me.answers-hint"]}</p>
    <form method="post" action="${context}/.personalization/answers">
      <input type="hidden" name="preferences" value="true">
      <input type="hidden" name="language" value="${wanted}">
      <input type="hidden" name="return" value="${here}">
      [#list answers as answer]
        <input type="hidden" name="shown" value="${answer.question}">
        [#list answer.values as value]
          <label class="p13n-field">${answer.question}
            <input name="answer.${answer.question}" value="${value}" maxlength="200" autocomplete="off">
          </label>
        [/#list]
      [/#list]
      <button class="p13n-choice">${text["me.correct"]}</button>
    </form>
  [/#if]
  <h2>${text["me.copy"]}</h2>
  <p><a href="${context}/.personalization/data?language=${wanted}" download>${text["me.data"]}</a></p>
  [#if consentId?has_content]<p><a href="${context}/.personalization/receipts?language=${wanted}" download>${text["me.receipts"]}</a></p>[/#if]
  [#if visitorCode?has_content || consentId?has_content]
    <h2>${text["me.codes"]}</h2>
    <p>${text["me.codes-hint"]}</p>
    [#if visitorCode?has_content]<p>${text["me.visitor-code"]}: <code>${visitorCode}</code></p>[/#if]
    [#if consentId?has_content]<p>${text["me.consent-id"]}: <code>${consentId}</code></p>[/#if]
    <h2>${text["me.erase"]}</h2>
    <p>${text["me.erase-hint"]}</p>
    [#-- A second step that looks different: it cannot be undone. --]
    <details class="p13n-erase">
      <summary>${text["me.erase-button"]}</summary>
      <form method="post" action="${context}/.personalization/erase">
        <input type="hidden" name="language" value="${wanted}">
        <p>${text["me.erase-sure"]}</p>
        <button class="p13n-final">${text["me.erase-now"]}</button>
      </form>
    </details>
  [/#if]
  <p><a href="${context}/.personalization/preferences?language=${wanted}">${text["why.preferences"]}</a></p>
[/@layout.page]

[#macro lines title sentences]
  [#list sentences]<h2>${title}</h2><ul>[#items as sentence]<li>${sentence}</li>[/#items]</ul>[/#list]
[/#macro]
