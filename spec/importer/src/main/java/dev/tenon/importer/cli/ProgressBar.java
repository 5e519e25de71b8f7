package dev.tenon.importer.cli;

import java.io.PrintWriter;

/** A bar on one line of a terminal; silent where there is none. Takes steps from several threads. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final int total;
    private final boolean shown;
    private int done;
    private int drawn = -1;

    ProgressBar(PrintWriter out, int total, boolean shown) {
        this.out = out;
        this.total = total;
        this.shown = shown;
    }

    synchronized void step() {
        done++;
        int filled = total == 0 ? WIDTH : done * WIDTH / total;
        if (shown && (filled != drawn || done == total)) {
            drawn = filled;
            out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total);
            if (done == total) {
                out.println();
            }
            out.flush();
        }
    }
}
