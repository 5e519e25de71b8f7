package dev.tenon.spec.rules;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that generated code cannot use because Java or the generated code itself already uses them. */
final class ReservedNames {
    /** The constant for undocumented codes. */
    static final String UNRECOGNIZED = "UNRECOGNIZED";

    /** Members of {@link Object}, of records, and of generated requests, responses, builders and clients. */
    private static final Set<String> COMPONENTS = Set.of(
            "api",
            "build",
            "builder",
            "clone",
            "close",
            "definition",
            "empty",
            "equals",
            "failures",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "operation",
            "operations",
            "orThrow",
            "partial",
            "record",
            "successes",
            "toBuilder",
            "toString",
            "var",
            "wait",
            "yield");

    private static final Set<String> TYPES = Set.of(
            // java.lang, whether or not generated code uses them today
            ("AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException"
                            + " AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence"
                            + " Character Class"
                            + " ClassCastException ClassCircularityError ClassFormatError ClassLoader"
                            + " ClassNotFoundException ClassValue CloneNotSupportedException Cloneable"
                            + " Comparable Compiler"
                            + " Deprecated Double Enum EnumConstantNotPresentException Error Exception"
                            + " ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError"
                            + " IllegalAccessException IllegalArgumentException IllegalCallerException"
                            + " IllegalMonitorStateException IllegalStateException IllegalThreadStateException"
                            + " IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal"
                            + " InstantiationError InstantiationException Integer InternalError InterruptedException"
                            + " Iterable LayerInstantiationException LinkageError Long MatchException Math Module"
                            + " ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError"
                            + " NoSuchFieldException NoSuchMethodError NoSuchMethodException"
                            + " NullPointerException Number"
                            + " NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder"
                            + " ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime"
                            + " RuntimeException RuntimePermission SafeVarargs ScopedValue SecurityException"
                            + " SecurityManager Short StackOverflowError StackTraceElement StackWalker StableValue"
                            + " StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException"
                            + " StringTemplate SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal"
                            + " Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError"
                            + " UnsupportedClassVersionError UnsupportedOperationException VerifyError"
                            + " VirtualMachineError Void WrongThreadException"
                            // what generated code imports
                            + " Array ArrayList Arrays BigDecimal BigInteger Blob Builder Call Checks"
                            + " Collection Collections"
                            + " CompletableFuture Cursor Entry Executor FieldNames Generated HashMap HashSet Instant"
                            + " JsonValue LinkedHashMap List Map NullMarked NullUnmarked Nullable Objects Operation"
                            + " OperationTraits Optional ParameterSink Set ServiceDefinition")
                    .split(" "));

    private ReservedNames() {}

    static boolean isReservedComponent(String name) {
        return COMPONENTS.contains(name) || SourceVersion.isKeyword(name);
    }

    static boolean isReservedType(String name) {
        return TYPES.contains(name) || SourceVersion.isKeyword(name);
    }
}
