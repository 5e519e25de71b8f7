package dev.tenon.consumer.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.signing.Acs3HmacSha256Signer;
import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.RecordedCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A service that has nothing to do with any other: what a caller sets is what the server sees, what the server sends is
 * what the caller gets, and every error is its constant. The tests generated beside this one do the same with values made
 * up from the description; the values here are as hostile as the names.
 */
@SuppressWarnings("deprecation") // the description deprecates much of itself
class HostileServiceTest {

    private static final List<String> PUBLIC = List.of(
            "Action",
            "Version",
            "Format",
            "Timestamp",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureVersion");

    private final EmbeddedEndpoint endpoint =
            EmbeddedEndpoint.of("hostile/service.yaml").start();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private HostileClient client(RequestSigner signer, Format format) {
        return HostileClient.builder()
                .endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                .signer(signer)
                .format(format)
                .maxAttempts(1)
                .build();
    }

    private HostileClient client(Format format) {
        return client(new HmacSha1Signer(), format);
    }

    static Stream<Arguments> ways() {
        return Stream.of(new HmacSha1Signer(), new Acs3HmacSha256Signer())
                .flatMap(signer -> Stream.of(Format.values())
                        .map(format -> Arguments.of(Named.of(signer.name(), signer), format)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    @DisplayName("the server sees every parameter under its own name with the value that was set")
    void theServerSeesEveryParameterAsItWasSet(RequestSigner signer, Format format) {
        try (HostileClient client = client(signer, format)) {
            endpoint.on("Class").responds(HostileSamples.response(format));

            client.classValue(HostileSamples.full());
        }
        RecordedCall call = endpoint.calls().get(0);
        Map<String, String> seen = new TreeMap<>(call.request().parameters());
        seen.keySet().removeAll(PUBLIC);
        assertThat(seen).isEqualTo(HostileSamples.wire());
        assertThat(call.undocumented()).isEmpty();
        assertThat(call.request().method()).isEqualTo("POST");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("the caller gets the record that the server sent")
    void theCallerGetsTheRecordThatTheServerSent(Format format) {
        try (HostileClient client = client(format)) {
            endpoint.on("Class").responds(HostileSamples.response(format));

            ClassResponse response = client.classValue(HostileSamples.required().build());

            assertThat(response).isEqualTo(HostileSamples.response(format));
            assertThat(response.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.code()).isEqualTo(HostileErrorCode.A_B);
                assertThat(failure.subject()).isEqualTo("s-2");
            });
            assertThat(response.toString()).doesNotContain("hidden");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    @DisplayName("every operation can be called, by GET where only GET is taken")
    void everyOperationCanBeCalled(RequestSigner signer, Format format) {
        InterfaceResponse known = InterfaceResponse.empty()
                .withEnumValue(List.of(
                        List.of(
                                new InterfaceResponse.Records("a"),
                                new InterfaceResponse.Records(HostileSamples.HOSTILE)),
                        List.of()))
                .withGotoValue(
                        List.of(List.of(HostileSamples.MOMENT, HostileSamples.MOMENT), List.of(HostileSamples.MOMENT)))
                .withNullValue(new InterfaceResponse.Nothing("null", false))
                .withThrowsValue(HostileSamples.MOMENT)
                .withPackageValue(HostileSamples.MOMENT, Instant.EPOCH);
        try (HostileClient client = client(signer, format)) {
            endpoint.on("void").responds(known);
            endpoint.on("CLASS").responds(new CLASS2Response("lower"));

            assertThat(client.interfaceValue(InterfaceRequest.builder()
                            .enumValue(1, 2)
                            .switchValue(true, false)
                            .defaultValue(0.5f)
                            .caseValue(1e20, -0.25)
                            .gotoValue(new BigDecimal("1.10"))
                            .trueValue("true")
                            .nativeValue(HostileSamples.MOMENT)
                            .strictfpValue(HostileSamples.MOMENT, Instant.EPOCH)
                            .build()))
                    .isEqualTo(known);
            assertThat(client.class2(CLASS2Request.builder().build())).isEqualTo(new CLASS2Response("lower"));
            assertThat(client.builderValue(BuilderRequest.builder().build())).isNotNull();
            assertThat(client.closeValue(CloseRequest.builder().build())).isNotNull();
            assertThat(client.type1stThing(Type1stThingRequest.builder()
                            .value1stThing(HostileSamples.HOSTILE)
                            .build()))
                    .isNotNull();
            assertThat(client.longLongLongLongLongLongLongLongLongLongLongLongLonAddddfdc(
                            LongLongLongLongLongLongLongLongLongLongLongLongLon_addddfdcRequest.builder()
                                    .build()))
                    .isNotNull();
        }
        assertThat(endpoint.calls("void").get(0).request().method()).isEqualTo("GET");
        assertThat(endpoint.calls("void").get(0).request().query())
                .containsEntry("enum", "[1,2]")
                .containsEntry("switch", "true,false")
                .containsEntry("default", "0.5")
                .containsEntry("case", "[100000000000000000000,-0.25]")
                .containsEntry("goto", "[1.10]")
                .containsEntry("native", "1554444420")
                .containsEntry("strictfp", "1554444420000,0")
                .containsEntry("true", "[\"true\"]");
        assertThat(endpoint.calls("1stThing").get(0).request().parameters())
                .containsEntry("1stThing", HostileSamples.HOSTILE);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("an action beyond ASCII goes out as a parameter; in a header it is refused before anything is sent")
    void anActionBeyondAsciiGoesOutAsAParameter(Format format) {
        U4e2du6587Request request = U4e2du6587Request.builder().build();
        try (HostileClient client = client(format)) {
            assertThat(client.u4e2du6587(request)).isNotNull();
        }
        assertThat(endpoint.calls())
                .singleElement()
                .extracting(RecordedCall::operation)
                .isEqualTo("中文");
        try (HostileClient client = client(new Acs3HmacSha256Signer(), format)) {
            assertThatThrownBy(() -> client.u4e2du6587(request))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Action: ");
            assertThat(client.u4e2du6587Async(request))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withCauseInstanceOf(InvalidRequestException.class);
        }
        assertThat(endpoint.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    @DisplayName("every code that is documented is its constant, its spelling kept; any other is UNRECOGNIZED")
    void everyDocumentedCodeIsItsConstant(Format format) {
        try (HostileClient client = client(format)) {
            for (HostileErrorCode code : HostileErrorCode.values()) {
                String sent = code == HostileErrorCode.UNRECOGNIZED ? "*/ no; \"such\" 中 code" : code.code();
                endpoint.on("Close").failsUndocumented(sent, 400, HostileSamples.HOSTILE);
                assertThatThrownBy(
                                () -> client.closeValue(CloseRequest.builder().build()))
                        .isInstanceOfSatisfying(HostileException.class, thrown -> {
                            assertThat(thrown.code()).isEqualTo(code);
                            assertThat(thrown.rawCode()).isEqualTo(sent);
                        });
            }
        }
    }

    @Test
    @DisplayName("pages follow the token; a waiter waits; a call with too many items goes out in batches")
    void pagesWaitersAndBatchesFollowTheDescription() {
        try (HostileClient client = client(Format.JSON)) {
            endpoint.on("Class").responds(HostileSamples.page("next", "s-1")).responds(HostileSamples.page("", "s-2"));
            assertThat(client.classValuePages(HostileSamples.required().build()).stream()
                            .map(ClassResponse.Result::subject))
                    .containsExactly("s-1", "s-2");
            assertThat(endpoint.calls("Class").get(1).request().parameters()).containsEntry("cursor", "next");

            endpoint.on("Class").responds(HostileSamples.page("", "s-1"));
            assertThat(client.classValueUntilType1(HostileSamples.required().build(), Duration.ofSeconds(10))
                            .result())
                    .hasSize(1);

            endpoint.on("Class").responds(HostileSamples.page("", "s-1")).responds(HostileSamples.page("", "s-2"));
            BatchResponse<ClassResponse> batches = client.classValueBatched(HostileSamples.required()
                    .getClassValue(Collections.nCopies(51, "x"))
                    .build());
            // Batches go out at the same time, so either may meet the first response.
            assertThat(batches.orThrow().result())
                    .extracting(ClassResponse.Result::subject)
                    .containsExactlyInAnyOrder("s-1", "s-2");
            assertThat(endpoint.calls("Class")).hasSize(5);
        }
    }
}
