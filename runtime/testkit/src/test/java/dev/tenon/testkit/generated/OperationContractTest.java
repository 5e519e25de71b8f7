package dev.tenon.testkit.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.spec.model.ScalarKind;
import dev.tenon.support.RpcCaller;
import dev.tenon.testkit.internal.response.SampleScalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/** Who tests the tests: a client by hand that does it right, and clients that do it wrong in one place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationContractTest {
    private static final String ECS = "tenon/ecs/v2014_05_26/service.yaml";

    private final ContractRun run = new ContractRun();

    /** The request, as it would be generated; the common parameters are left out as none is sent. */
    public record Request(String instanceChargeType, String resourceType, String acceptLanguage) {
        public static Builder builder() {
            return new Builder();
        }

        public static final class Builder {
            private String instanceChargeType = "";
            private String resourceType = "";
            private String acceptLanguage = "";

            public Builder instanceChargeType(String value) {
                instanceChargeType = value;
                return this;
            }

            public Builder resourceType(String value) {
                resourceType = value;
                return this;
            }

            public Builder acceptLanguage(String value) {
                acceptLanguage = value;
                return this;
            }

            public Request build() {
                return new Request(instanceChargeType, resourceType, acceptLanguage);
            }
        }
    }

    /** The response, as it would be generated. */
    public record Response(String requestId, List<Region> regions) {
        /** One region. */
        public record Region(String regionId, String regionEndpoint, String localName, String status) {}
    }

    private static Response call(ContractTarget target, Request request, boolean dropping, String localName) {
        List<String> arguments =
                new ArrayList<>(List.of("Format", target.format().name()));
        add(arguments, "InstanceChargeType", request.instanceChargeType());
        add(arguments, "ResourceType", request.resourceType());
        if (!dropping) {
            add(arguments, "AcceptLanguage", request.acceptLanguage());
        }
        new RpcCaller(target.url(), target.accessKeyId(), target.accessKeySecret())
                .outcome("DescribeRegions", arguments.toArray(new String[0]));
        return new Response(
                sample("RequestId"),
                List.of(new Response.Region(
                        sample("Regions.1.RegionId"),
                        sample("Regions.1.RegionEndpoint"),
                        localName,
                        sample("Regions.1.Status"))));
    }

    private static void add(List<String> arguments, String name, String value) {
        if (value != null) {
            arguments.addAll(List.of(name, value));
        }
    }

    private static String sample(String place) {
        return (String) SampleScalars.value(ScalarKind.STRING, Optional.empty(), place);
    }

    private static OperationContract<Request, Response> contract(boolean dropping, String localName) {
        return OperationContract.of(
                ECS,
                "DescribeRegions",
                Request.class,
                Response.class,
                (target, request) -> call(target, request, dropping, localName));
    }

    private static Executable named(Stream<DynamicTest> tests, String name) {
        return tests.filter(test -> test.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow()
                .getExecutable();
    }

    private static final String RIGHT = sample("Regions.1.LocalName");

    @Test
    void aRightClientPasses() {
        assertThatCode(() -> {
                    named(contract(false, RIGHT).requests(run), "JSON request with every parameter")
                            .execute();
                    named(contract(false, RIGHT).requests(run), "XML request with required parameters only")
                            .execute();
                    named(contract(false, RIGHT).requests(run), "builder makes the same request")
                            .execute();
                    named(contract(false, RIGHT).responses(run), "JSON response with lists of 1")
                            .execute();
                    named(contract(false, RIGHT).responses(run), "JSON and XML responses give equal records")
                            .execute();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aParameterThatDoesNotArriveIsNamed() {
        assertThatThrownBy(named(contract(true, RIGHT).requests(run), "JSON request with every parameter")::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessage("AcceptLanguage did not arrive");
    }

    @Test
    void aWrongLeafIsNamed() {
        assertThatThrownBy(named(contract(false, "wrong").responses(run), "XML response with lists of 1")::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Regions[0].LocalName was sent as String <Regions.1.LocalName")
                .hasMessageEndingWith("and decoded as String <wrong>");
    }

    @Test
    void aListOfAnotherLengthIsNamed() {
        assertThatThrownBy(named(contract(false, RIGHT).responses(run), "XML response with lists of 2")::execute)
                .hasMessageContaining("Regions was sent as ArrayList");
    }

    @Test
    void aRefusalThatIsNotThrownIsNoticed() {
        ExpectedError expected = new ExpectedError("Unauthorized.EmptyRegion", 403, new FixedCode());

        assertThatThrownBy(contract(false, RIGHT)
                        .errors(run, List.of(expected))
                        .findFirst()
                        .orElseThrow()
                        .getExecutable()::execute)
                .hasMessageStartingWith("the server refused, and the client gave Response[");
    }

    @Test
    void aStaleOperationAsksForNewTests() {
        assertThatThrownBy(() -> OperationContract.of(
                                ECS,
                                "Gone",
                                Request.class,
                                Response.class,
                                (target, request) -> new Response("", List.of()))
                        .requests(run))
                .hasMessage(ECS + " no longer describes Gone; the tests must be generated again");
    }

    @Test
    void theSummaryCounts() throws Throwable {
        named(contract(false, RIGHT).requests(run), "JSON request with every parameter")
                .execute();
        named(contract(false, RIGHT).responses(run), "JSON response with lists of 1")
                .execute();

        assertThat(run.summary())
                .contains("Contract of Ecs 2014-05-26", "operations: 1 of 1 generated", "formats: JSON");
    }

    private record FixedCode() implements ErrorCode {
        @Override
        public String code() {
            return "Unauthorized.EmptyRegion";
        }

        @Override
        public String name() {
            return "UNAUTHORIZED_EMPTY_REGION";
        }
    }
}
