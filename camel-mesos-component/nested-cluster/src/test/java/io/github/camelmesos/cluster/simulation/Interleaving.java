package io.github.camelmesos.cluster.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/**
 * Several actors of which only one goes on at a time, from one point to the next, in an order that a seed decides: the same
 * seed, the same order. At any point an actor can be killed.
 */
final class Interleaving {

    /** What a killed actor dies of; nothing that is tested catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** One of the actors. */
    final class Actor {
        private final Semaphore turn = new Semaphore(0);
        private boolean ended;
        private boolean doomed;
        private Throwable failure;

        /** Lets others go on. */
        void point() {
            controller.release();
            turn.acquireUninterruptibly();
            if (doomed) {
                throw new Killed();
            }
        }

        boolean hasEnded() {
            return ended;
        }

        private void perform(Body body) {
            turn.acquireUninterruptibly();
            try {
                if (!doomed) {
                    body.run(this);
                }
            } catch (Killed expected) {
                doomed = true;
            } catch (Exception | Error e) {
                failure = e;
            } finally {
                ended = true;
                controller.release();
            }
        }
    }

    /** What an actor does. */
    interface Body {
        void run(Actor self) throws Exception;
    }

    private final Random random;
    private final ExecutorService threads;
    private final Semaphore controller = new Semaphore(0);
    private final List<Actor> actors = new ArrayList<>();

    Interleaving(Random random, ExecutorService threads) {
        this.random = random;
        this.threads = threads;
    }

    Actor add(Body body) {
        Actor actor = new Actor();
        actors.add(actor);
        threads.execute(() -> actor.perform(body));
        return actor;
    }

    /** Kills an actor where it is. */
    void kill(Actor actor) {
        actor.doomed = true;
        while (!actor.ended) {
            turn(actor);
        }
    }

    /**
     * Lets some actor go on to its next point.
     *
     * @return false when all have ended
     */
    boolean step() {
        List<Actor> left = actors.stream().filter(actor -> !actor.ended).toList();
        if (left.isEmpty()) {
            return false;
        }
        turn(left.get(random.nextInt(left.size())));
        return true;
    }

    private void turn(Actor actor) {
        actor.turn.release();
        controller.acquireUninterruptibly();
        if (actor.failure != null) {
            throw new AssertionError("an actor failed", actor.failure);
        }
    }

    /** So that no thread waits for ever after a failure. */
    void end() {
        for (Actor actor : actors) {
            actor.failure = null;
            actor.doomed = true;
            while (!actor.ended) {
                actor.turn.release();
                controller.acquireUninterruptibly();
            }
        }
    }
}
