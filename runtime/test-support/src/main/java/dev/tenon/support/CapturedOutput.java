package dev.tenon.support;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged, at every level, and everything that is printed, from its making to its closing. */
public final class CapturedOutput extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter logged = new StringWriter();
    private final Formatter formatter = new SimpleFormatter();

    /** Starts to capture. */
    public CapturedOutput() {
        PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
        root.setLevel(Level.ALL);
        root.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (String.valueOf(entry.getLoggerName()).startsWith("jdk.event")) {
            // Every root certificate of the machine.
            return;
        }
        logged.append(entry.getLoggerName()).append(' ').append(formatter.formatMessage(entry));
        Object[] values = entry.getParameters();
        for (Object value : values == null ? new Object[0] : values) {
            logged.append(' ').append(String.valueOf(value));
        }
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(logged));
        }
        logged.append('\n');
    }

    /** Everything so far. */
    public synchronized String text() {
        return logged + printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
        System.setOut(out);
        System.setErr(err);
    }
}
