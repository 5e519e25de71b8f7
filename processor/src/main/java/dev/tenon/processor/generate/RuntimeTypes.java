package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;

/** Every name of a type that generated code uses and this module does not compile against. */
final class RuntimeTypes {
    static final String PROCESSOR_NAME = "dev.tenon.processor.ApiProcessor";

    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    static final ClassName RETROFIT_CALL = ClassName.get("retrofit2", "Call");
    static final ClassName RETROFIT_BODY = ClassName.get("retrofit2.http", "Body");
    static final ClassName RETROFIT_POST = ClassName.get("retrofit2.http", "POST");

    static final ClassName GENERATED_BY_TENON = runtime("annotation", "GeneratedByTenon");
    static final ClassName OPERATION = runtime("generated", "Operation");
    static final ClassName OPERATION_DOCUMENTATION = runtime("documentation", "OperationDocumentation");
    static final ClassName AUTHORIZATION = runtime("documentation", "Authorization");
    static final ClassName DOCUMENT = runtime("documentation", "Document");
    static final ClassName LINK = runtime("documentation", "Link");
    static final ClassName PROSE = runtime("documentation", "Prose");
    static final ClassName SAMPLE = runtime("documentation", "Sample");
    static final ClassName STATEMENT = runtime("documentation", "Statement");
    static final ClassName FORMAT = runtime("call", "Format");
    static final ClassName OPERATION_TRAITS = runtime("generated", "OperationTraits");
    static final ClassName SERVICE_DEFINITION = runtime("generated", "ServiceDefinition");
    static final ClassName ENDPOINTS = runtime("generated", "Endpoints");
    static final ClassName PROTOCOL = runtime("protocol", "Protocol");
    static final ClassName REQUEST_SIGNER = runtime("signing", "RequestSigner");
    static final ClassName READER = runtime("generated", "StructureReader");
    static final ClassName LISTS = runtime("generated", "ResponseList");
    static final ClassName MAPS = runtime("generated", "ResponseMap");
    static final ClassName BLOB = runtime("value", "Blob");
    static final ClassName OPEN_ENUM = runtime("value", "OpenEnum");
    static final ClassName JSON = runtime("value", "JsonValue");
    static final ClassName PARAMETER_SINK = runtime("generated", "ParameterSink");
    static final ClassName JSON_MEMBERS = runtime("generated", "JsonMembers");
    static final ClassName GENERATION = runtime("generated", "Generation");
    static final ClassName CHECKS = runtime("generated", "Checks");
    static final ClassName ERROR_CODE = runtime("error", "ErrorCode");
    static final ClassName ERROR_DETAILS = runtime("error", "ErrorDetails");
    static final ClassName SERVICE_EXCEPTION = runtime("error", "ServiceException");
    static final ClassName ERROR_TABLE = runtime("generated", "ErrorTable");
    static final ClassName DOCUMENTED_ERROR = runtime("error", "DocumentedError");
    static final ClassName SERVICE_CLIENT = runtime("client", "ServiceClient");
    static final ClassName CLIENT_BUILDER = runtime("client", "ClientBuilder");
    static final ClassName CLIENT_CONTEXT = runtime("client", "ClientContext");

    static final ClassName ITEM_FAILURE = runtime("error", "ItemFailure");
    static final ClassName PAGING = runtime("generated", "Paging");
    static final ClassName PAGES = runtime("paging", "Pages");
    static final ClassName WAITER = runtime("generated", "Waiter");
    static final ClassName BATCHING = runtime("generated", "Batching");
    static final ClassName BATCH_RESPONSE = runtime("batch", "BatchResponse");
    static final ClassName OBSERVED = WAITER.nestedClass("Observed");
    static final ClassName WAITER_OPTIONS = runtime("waiter", "WaiterOptions");
    static final ClassName CONTRACT_RUN = testkit("ContractRun");
    static final ClassName CONTRACT_SUMMARY = testkit("ContractSummary");
    static final ClassName CONTRACT_TARGET = testkit("ContractTarget");
    static final ClassName OPERATION_CONTRACT = testkit("OperationContract");
    static final ClassName EXPECTED_ERROR = testkit("ExpectedError");
    static final ClassName DISPLAY_NAME = ClassName.get("org.junit.jupiter.api", "DisplayName");
    static final ClassName DYNAMIC_TEST = ClassName.get("org.junit.jupiter.api", "DynamicTest");
    static final ClassName TEST_FACTORY = ClassName.get("org.junit.jupiter.api", "TestFactory");
    static final ClassName EXTEND_WITH = ClassName.get("org.junit.jupiter.api.extension", "ExtendWith");

    private RuntimeTypes() {}

    private static ClassName testkit(String name) {
        return ClassName.get("dev.tenon.testkit.generated", name);
    }

    private static ClassName runtime(String subpackage, String name) {
        return ClassName.get("dev.tenon.runtime." + subpackage, name);
    }
}
