package dev.tenon.benchmarks.work;

/** A client under measurement. An implementation has a public constructor without parameters and lives as long as its process. */
public interface Contestant {
    /**
     * Makes ready, as a caller would once at the start of a program.
     *
     * @param target where the endpoint listens
     * @param work the only work that will be asked for
     */
    void open(Target target, Work work) throws Exception;

    /**
     * Builds each request of the work, sends it, decodes the whole response and looks at each item of it; called by many
     * threads at once.
     *
     * @return the items that came back as they should; of an error, 1 when code and request id came through
     */
    int call() throws Exception;
}
