package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.rules.JavaNames;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java names wire names get. */
class NamesTest {
    private static final List<String> HOSTILE = List.of(
            "class",
            "1abc",
            "a-b",
            "Tag.N.Key",
            "中文",
            "_",
            "__",
            "$",
            "record",
            "",
            " ",
            "x".repeat(300),
            "é".repeat(300),
            "a;b",
            "../x",
            "java.lang",
            "*/",
            "😀",
            "true",
            "null",
            "goto",
            "Ünï",
            "非常",
            "0",
            "A",
            "hashCode",
            "Builder");

    @ParameterizedTest
    @CsvSource({
        "InstanceIds, instanceIds",
        "RegionId, regionId",
        "VSwitchId, vSwitchId",
        "OSType, osType",
        "ID, id",
        "IPv6Address, ipv6Address",
        "IPAddress, ipAddress",
        "vpcId, vpcId",
        "is_default, isDefault",
        "Filter.1, filter1",
        "a-b, aB",
        "class, classValue",
        "record, recordValue",
        "1abc, value1abc",
        "中文, u4e2du6587",
        "_, u5f",
        "Key中, keyu4e2d",
        "Sta.tus, staTus"
    })
    @DisplayName("Y19 a name that is none in Java has one, and always the same")
    void givesEveryWireNameOneJavaName(String wireName, String javaName) {
        assertThat(JavaNames.component(wireName)).isEqualTo(javaName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hashCode",
                "toString",
                "getClass",
                "notify",
                "notifyAll",
                "wait",
                "clone",
                "finalize",
                "equals",
                "builder",
                "empty",
                "build"
            })
    @DisplayName("Y20 members that every object or builder has are renamed")
    void renamesMembersThatEveryObjectHas(String name) {
        assertThat(JavaNames.component(name)).isEqualTo(name + "Value");
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        assertThat(JavaNames.component(capitalised)).isEqualTo(name + "Value");
    }

    @ParameterizedTest
    @CsvSource({
        "Result, Result",
        "result-item, ResultItem",
        "String, StringValue",
        "List, ListValue",
        "Builder, BuilderValue",
        "Map, MapValue",
        "Override, OverrideValue",
        "1st, Type1st",
        "STRING, STRING"
    })
    @DisplayName("Y21 a type is never named like one that generated code uses")
    void neverNamesATypeLikeOneOfGeneratedCode(String wireName, String javaName) {
        assertThat(JavaNames.type(wireName)).isEqualTo(javaName);
    }

    @ParameterizedTest
    @CsvSource({
        "DependencyViolation.WindowsInstance, DEPENDENCY_VIOLATION_WINDOWS_INSTANCE",
        "InvalidInstanceId.NotFound, INVALID_INSTANCE_ID_NOT_FOUND",
        "InvalidVSwitchId.NotFound, INVALID_V_SWITCH_ID_NOT_FOUND",
        "OSTypeMismatch, OS_TYPE_MISMATCH",
        "InvalidIPv6, INVALID_IPV6",
        "ILLEGAL_IPV6_CIDR, ILLEGAL_IPV6_CIDR",
        "404NotFound, CODE_404_NOT_FOUND",
        "SecurityRisk.3DVerification, SECURITY_RISK_3D_VERIFICATION",
        "a b, A_B",
        "Unrecognized, UNRECOGNIZED_CODE",
        "class, CLASS"
    })
    void givesEveryCodeItsConstant(String code, String constant) {
        assertThat(JavaNames.constant(code)).isEqualTo(constant);
    }

    @Test
    @DisplayName("Y19 every hostile name gives short ASCII identifiers")
    void givesHostileNamesShortAsciiIdentifiers() {
        assertThat(HOSTILE).allSatisfy(name -> {
            for (String javaName : List.of(JavaNames.component(name), JavaNames.type(name), JavaNames.constant(name))) {
                assertThat(SourceVersion.isName(javaName)).as(javaName).isTrue();
                assertThat(javaName).isASCII().hasSizeLessThanOrEqualTo(200);
            }
        });
    }

    @Test
    @DisplayName("Y19 two long names that begin alike stay apart")
    void keepsLongNamesThatBeginAlikeApart() {
        String start = "x".repeat(300);
        assertThat(JavaNames.component(start + "1")).isNotEqualTo(JavaNames.component(start + "2"));
    }
}
