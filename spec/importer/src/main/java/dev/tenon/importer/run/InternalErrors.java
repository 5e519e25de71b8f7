package dev.tenon.importer.run;

/** Names an error of the importer itself in one line, so that one file never ends a run. */
final class InternalErrors {
    private InternalErrors() {}

    static String describe(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " in " + trace[0].getClassName() + "." + trace[0].getMethodName();
        return "an error of the importer, please report it: "
                + failure.getClass().getSimpleName() + where;
    }
}
