package dev.tenon.cli.internal.text;

/** What a verb ends with; the help of the command tells them. */
public final class ExitCodes {
    /** Done, and nothing to object to. */
    public static final int DONE = 0;
    /** Done, and there is something to object to. */
    public static final int OBJECTION = 1;
    /** The command line or a file is wrong. */
    public static final int WRONG = 2;
    /** A port, credentials or the service cannot be had. */
    public static final int NOT_HAD = 3;

    private ExitCodes() {}
}
