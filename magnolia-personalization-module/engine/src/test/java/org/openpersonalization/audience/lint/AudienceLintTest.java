package org.openpersonalization.audience.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpersonalization.audience.Condition;
import org.openpersonalization.audience.SavedGroups;

class AudienceLintTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SavedGroups GROUPS = new SavedGroups(Map.of("empty", List.of(), "alps", List.of("CH", "AT")));

    private static Condition condition(String json) {
        try {
            return Condition.compile(JSON.readValue(json.replace('\'', '"'), new TypeReference<>() {}), GROUPS);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$and':[{'context.country':'CH'},{'context.country':'DE'}]}",
                "{'context.country':{'$in':[]}}",
                "{'context.country':{'$inGroup':'empty'}}",
                "{'context.country':{'$in':['CH','DE'],'$nin':['DE','CH','AT']}}",
                "{'context.country':{'$inGroup':'alps','$notInGroup':'alps'}}",
                "{'context.country':{'$eq':'CH','$ne':'CH'}}",
                "{'context.country':{'$exists':false,'$eq':'CH'}}",
                "{'context.country':{'$gt':'CH','$lt':'AT'}}",
                "{'context.country':{'$type':'number'}}",
                "{'context.hour':30}",
                "{'context.hour':{'$gt':22,'$lt':23}}",
                "{'context.hour':{'$gte':24}}",
                "{'context.device':'fridge'}",
                "{'context.device':{'$nin':['phone','tablet','desktop','other']}}",
                "{'context.weekday':'Monday'}",
                "{'context.gpc':'yes'}",
                "{'context.browser':{'$regex':'Fire','$not':{'$regex':'Fire'}}}",
                "{'profile.views7d.pricing':{'$gt':2,'$lt':3}}",
                "{'profile.views7d':{'$lt':0}}",
                "{'profile.views':{'$gte':5,'$lte':4}}",
                "{'profile.views':'often'}",
                "{'profile.interests.climbing':{'$lt':0}}",
                "{'profile.stage':'loyal'}",
                "{'profile.daysAway':{'$exists':true,'$lt':0}}",
                "{'declared.age':{'$gt':50,'$lt':18}}",
                "{'declared.goal':{'$in':['a'],'$nin':['a','b']}}",
                "{'$not':{}}",
                "{'$nor':[{'context.hour':{'$gte':0}}]}",
                "{'$or':[{'context.hour':24},{'context.device':'car'}]}",
                "{'context.hour':{'$lt':6},'$or':[{'context.hour':8},{'$and':[{'context.hour':{'$gt':9}}]}]}",
                "{'$or':[{'context.hour':5},{'context.device':'phone'}],'$nor':[{'context.hour':5},{'context.device':'phone'}]}"
            })
    void conditionThatNobodyCanMatchIsFound(String json) {
        assertThat(AudienceLint.neverMatches(condition(json))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'context.country':'CH'}",
                "{'context.country':{'$ini':['ch'],'$ne':'ch'}}",
                "{'context.hour':'18'}",
                "{'context.hour':0}",
                "{'context.gpc':1}",
                "{'context.gpc':{'$ne':1}}",
                "{'context.country':{'$gt':'CH','$lt':'CI'}}",
                "{'profile.views':{'$gt':2,'$lt':4}}",
                "{'profile.interests.climbing':{'$gt':2,'$lt':2.0000001}}",
                "{'profile.daysAway':{'$exists':false}}",
                "{'profile.daysAway':{'$lte':0,'$type':'null'}}",
                "{'declared.goal':{'$all':['a','b']}}",
                "{'declared.goal':{'$in':['a'],'$nin':['b']}}",
                "{'$and':[{'declared.goal':{'$in':['a']}},{'declared.goal':{'$in':['b']}}]}",
                "{'declared.age':{'$gt':17,'$lt':50}}",
                "{'declared.age':{'$gt':'a','$lt':5}}",
                "{'context.browser':{'$regex':'Fire','$not':{'$regex':'Fox'}}}",
                "{'profile.new':{'$gt':9}}",
                "{'profile.views':{'$exists':false}}",
                "{'profile.stage':{'$type':'null'}}",
                "{'$or':[]}"
            })
    void conditionThatSomebodyMayMatchIsLeftAlone(String json) {
        assertThat(AudienceLint.neverMatches(condition(json))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'$or':[]}",
                "{'context.hour':{'$gte':0}}",
                "{'context.device':{'$in':['phone','tablet','desktop','other']}}",
                "{'profile.views':{'$gte':0}}",
                "{'$or':[{'context.country':'CH'},{'context.country':{'$ne':'CH'}}]}",
                "{'profile.daysAway':{'$gte':0}}"
            })
    void conditionThatEverybodyMatchesIsFound(String json) {
        assertThat(AudienceLint.alwaysMatches(condition(json))).isTrue();
        assertThat(AudienceLint.findings(condition(json)))
                .extracting(LintFinding::code)
                .containsExactly(LintFinding.Code.ALWAYS_MATCHES);
    }

    @Test
    void absentValueKeepsAConditionFromHoldingAlways() {
        assertThat(AudienceLint.alwaysMatches(condition("{'profile.daysAway':{'$exists':true}}")))
                .isFalse();
        assertThat(AudienceLint.alwaysMatches(condition("{'context.country':{'$gte':''}}")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'context.hour':18} | {'context.hour':18} | true",
                "{'context.hour':18,'context.device':'phone'} | {'context.hour':18} | true",
                "{'context.hour':18} | {'context.hour':18,'context.device':'phone'} | false",
                "{'profile.views':{'$gte':5}} | {'profile.views':{'$gte':2}} | true",
                "{'profile.views':{'$gte':2}} | {'profile.views':{'$gte':5}} | false",
                "{'profile.views':{'$gt':4}} | {'profile.views':{'$gte':5}} | true",
                "{'context.country':'CH'} | {'context.country':{'$in':['CH','DE']}} | true",
                "{'context.country':{'$in':['CH','AT']}} | {'context.country':{'$inGroup':'alps'}} | true",
                "{'declared.goal':{'$in':['a']}} | {'declared.goal':{'$in':['a','b']}} | true",
                "{'context.hour':{'$gte':6}} | {'$or':[{'context.hour':{'$gte':12}},{'context.hour':{'$lt':12}}]} | true",
                "{'context.browser':{'$regex':'F'}} | {'context.browser':{'$regex':'F'}} | true",
                "{'context.browser':{'$regex':'F'}} | {'context.browser':{'$regex':'Fi'}} | false",
                "{'profile.views7d':{'$gte':5}} | {'profile.views':{'$gte':5}} | false"
            })
    void narrowConditionLiesWithinAWideOne(String narrow, String wide, boolean expected) {
        assertThat(AudienceLint.isWithin(condition(narrow), condition(wide))).isEqualTo(expected);
    }

    @Test
    void twoPartsThatExcludeEachOtherAreNamed() {
        LintFinding reason = AudienceLint.neverMatches(condition(
                        "{'context.device':'phone','context.country':{'$eq':'CH'},'$and':[{'context.country':'DE'}]}"))
                .orElseThrow();

        assertThat(reason)
                .isEqualTo(new LintFinding(
                        LintFinding.Code.CONTRADICTION,
                        "",
                        Map.of("one", "context.country is CH", "other", "context.country is DE")));
    }

    @Test
    void valueThatAnAttributeNeverHasIsNamedWithThoseItHas() {
        assertThat(AudienceLint.neverMatches(condition("{'context.hour':30}")))
                .hasValue(new LintFinding(
                        LintFinding.Code.NO_SUCH_VALUE,
                        "",
                        Map.of(
                                "part", "context.hour is 30",
                                "path", "context.hour",
                                "allowed", "a whole number from 0 to 23")));
        assertThat(AudienceLint.findings(condition("{'context.device':'fridge'}")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith("no-such-value ")
                        .contains("desktop or other"));
    }

    @Test
    void conditionIsNamedAsAWholeWhereNoPartIsToBlame() {
        List<LintFinding> findings = AudienceLint.findings(condition("{'profile.new':{'$in':[]}}"));

        assertThat(findings)
                .extracting(LintFinding::code)
                .containsExactly(LintFinding.Code.NEVER_MATCHES, LintFinding.Code.UNKNOWN_ATTRIBUTE);
        assertThat(AudienceLint.neverMatches(condition("{'profile.views':{'$gt':1},'$or':[{'profile.views':1},"
                        + "{'profile.clicks':{'$lt':0}}],'context.hour':4}")))
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(LintFinding.Code.CONTRADICTION));
        assertThat(AudienceLint.neverMatches(condition("{'$or':[{'context.hour':5},{'context.device':'phone'}],"
                        + "'context.hour':{'$ne':5},'context.device':{'$ne':'phone'}}")))
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(LintFinding.Code.NEVER_MATCHES));
    }

    @Test
    void attributeUnderWhichNothingIsCountedIsToldAndClaimsNothing() {
        List<LintFinding> findings = AudienceLint.findings(condition("{'profile.vues7d.pricing':{'$gte':2}}"));

        assertThat(findings).extracting(LintFinding::code).containsExactly(LintFinding.Code.UNKNOWN_ATTRIBUTE);
        assertThat(findings.get(0).message().parameters()).containsEntry("path", "profile.vues7d.pricing");
    }

    @Test
    void wordsOfALongPartAreCut() {
        String many = IntStream.range(0, 200).mapToObj(i -> "'land" + i + "'").collect(Collectors.joining(","));

        assertThat(AudienceLint.neverMatches(condition("{'context.device':{'$in':[" + many + "]}}")))
                .hasValueSatisfying(
                        reason -> assertThat(reason.toString()).contains("…").hasSizeLessThan(400));
    }

    @Test
    void listOfManyValuesCostsLittleAndIsStillJudged() {
        String many = IntStream.range(0, 9_000).mapToObj(i -> "'v" + i + "'").collect(Collectors.joining(","));

        assertThat(AudienceLint.neverMatches(
                        condition("{'context.utm.source':{'$in':[" + many + "],'$nin':[" + many + ",'x']}}")))
                .isPresent();
        assertThat(AudienceLint.neverMatches(condition("{'context.device':{'$in':[" + many + "]}}")))
                .isPresent();
        assertThat(AudienceLint.neverMatches(condition("{'context.utm.source':{'$in':[" + many + "]}}")))
                .isEmpty();
    }

    @Test
    void hostileConditionIsFinished() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            parts.add("{'$or':[{'declared.q" + i + "':{'$gt':" + i + "}},{'declared.q" + (i + 1) % 60 + "':{'$lt':" + -i
                    + "}},{'declared.r" + i + "':{'$regex':'a" + i + "'}}]}");
        }
        String each = String.join(",", parts);

        assertThat(AudienceLint.findings(condition("{'$and':[" + each + "],'$nor':[" + each + "]}")))
                .isNotNull();
    }
}
