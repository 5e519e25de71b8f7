package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;

/** Every name of a type that generated code uses and this module does not compile against. */
public final class RuntimeTypes {
    static final String PROCESSOR_NAME = "dev.tenon.processor.ApiProcessor";

    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    public static final ClassName RETROFIT_CALL = ClassName.get("retrofit2", "Call");
    public static final ClassName RETROFIT_BODY = ClassName.get("retrofit2.http", "Body");
    public static final ClassName RETROFIT_POST = ClassName.get("retrofit2.http", "POST");

    public static final ClassName GENERATED_BY_TENON = runtime("annotation", "GeneratedByTenon");
    public static final ClassName OPERATION = runtime("generated", "Operation");
    public static final ClassName OPERATION_DOCUMENTATION = runtime("documentation", "OperationDocumentation");
    public static final ClassName AUTHORIZATION = runtime("documentation", "Authorization");
    public static final ClassName LINK = runtime("documentation", "Link");
    public static final ClassName PROSE = runtime("documentation", "Prose");
    public static final ClassName SAMPLE = runtime("documentation", "Sample");
    public static final ClassName STATEMENT = runtime("documentation", "Statement");
    public static final ClassName FORMAT = runtime("call", "Format");
    public static final ClassName OPERATION_TRAITS = runtime("generated", "OperationTraits");
    public static final ClassName SERVICE_DEFINITION = runtime("generated", "ServiceDefinition");
    public static final ClassName ENDPOINTS = runtime("generated", "Endpoints");
    public static final ClassName PROTOCOL = runtime("protocol", "Protocol");
    public static final ClassName REQUEST_SIGNER = runtime("signing", "RequestSigner");
    public static final ClassName READER = runtime("generated", "StructureReader");
    public static final ClassName LISTS = runtime("generated", "ResponseList");
    public static final ClassName MAPS = runtime("generated", "ResponseMap");
    static final ClassName BLOB = runtime("value", "Blob");
    public static final ClassName OPEN_ENUM = runtime("value", "OpenEnum");
    public static final ClassName JSON = runtime("value", "JsonValue");
    public static final ClassName PARAMETER_SINK = runtime("generated", "ParameterSink");
    public static final ClassName JSON_MEMBERS = runtime("generated", "JsonMembers");
    public static final ClassName GENERATION = runtime("generated", "Generation");
    public static final ClassName CHECKS = runtime("generated", "Checks");
    public static final ClassName ERROR_CODE = runtime("error", "ErrorCode");
    public static final ClassName ERROR_DETAILS = runtime("error", "ErrorDetails");
    public static final ClassName SERVICE_EXCEPTION = runtime("error", "ServiceException");
    public static final ClassName ERROR_TABLE = runtime("generated", "ErrorTable");
    public static final ClassName DOCUMENTED_ERROR = runtime("error", "DocumentedError");
    public static final ClassName SERVICE_CLIENT = runtime("client", "ServiceClient");
    public static final ClassName CLIENT_BUILDER = runtime("client", "ClientBuilder");
    public static final ClassName CLIENT_CONTEXT = runtime("client", "ClientContext");

    public static final ClassName ITEM_FAILURE = runtime("error", "ItemFailure");
    public static final ClassName PAGING = runtime("generated", "Paging");
    public static final ClassName PAGES = runtime("paging", "Pages");
    public static final ClassName WAITER = runtime("generated", "Waiter");
    public static final ClassName BATCHING = runtime("generated", "Batching");
    public static final ClassName BATCH_RESPONSE = runtime("batch", "BatchResponse");
    public static final ClassName OBSERVED = WAITER.nestedClass("Observed");
    public static final ClassName WAITER_OPTIONS = runtime("waiter", "WaiterOptions");

    private RuntimeTypes() {}

    private static ClassName runtime(String subpackage, String name) {
        return ClassName.get("dev.tenon.runtime." + subpackage, name);
    }
}
