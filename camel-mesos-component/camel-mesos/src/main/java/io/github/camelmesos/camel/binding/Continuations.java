package io.github.camelmesos.camel.binding;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;

/** Threads that go on with routes whose operation has completed. Idle threads end; none is there before it is needed. */
public final class Continuations extends ServiceSupport implements Executor {

    private final CamelContext context;
    private final String name;
    private volatile ExecutorService threads;

    public Continuations(CamelContext context, String name) {
        this.context = context;
        this.name = name;
    }

    @Override
    protected void doStart() {
        threads = context.getExecutorServiceManager().newCachedThreadPool(this, name);
    }

    @Override
    protected void doStop() {
        context.getExecutorServiceManager().shutdown(threads);
    }

    /** Runs it on one of the threads, or right here while the context stops: an exchange must not be left hanging. */
    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }
}
