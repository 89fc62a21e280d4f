using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Spin;

/// <summary>
/// The dispatch table of one event: the base of every generated table. An image has exactly one class derived from each event's
/// table, so that the compiler turns a raise into a direct call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class EventTable
{
    /// <summary>How often the event was raised, counted by the generated dispatcher. Interrupt-safe to read.</summary>
    protected long RaisedCount;

    /// <summary>The kernel's, or a test's, side of dispatch: told of faults and retirements. Set once before the first raise.</summary>
    internal static DispatchHost? Host { get; set; }

    /// <summary>The event's full name.</summary>
    public abstract string EventName { get; }

    /// <summary>The level at which handlers run.</summary>
    public abstract Level Level { get; }

    /// <summary>How many static handlers the image binds.</summary>
    public abstract int HandlerCount { get; }

    /// <summary>How often the event was raised.</summary>
    public long Raised => RaisedCount;

    /// <summary>The handlers installed at run time, or null where nothing in the image can install any.</summary>
    public virtual InstallationList? Installed => null;

    /// <summary>Those of them that are installed now, in no order.</summary>
    internal ActiveInstallations ActiveInstallations => new(Installed);

    /// <summary>What is known of a static handler since the build.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1, in the order of dispatch.</param>
    public abstract HandlerInfo Describe(int handler);

    /// <summary>The census of a static handler.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    public abstract ref HandlerCounters Counters(int handler);

    /// <summary>Whether the handler's slot is set.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    public abstract bool IsBound(int handler);

    /// <summary>Writes the handler's slot with one volatile write: an instance enables the handler, null disables it.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="spindle">The handler's spindle, or null.</param>
    /// <exception cref="UnauthorizedAccessException">
    /// A value that the spindle matches is outside its grant, and the slot is null, or the event's owner denies it.
    /// </exception>
    internal void Bind(int handler, object? spindle)
    {
        if (spindle is not null)
        {
            Installed?.AuthorizeStatic(handler);
        }

        BindAuthorized(handler, spindle);
    }

    /// <summary>The same, of a handler about which the event's owner was asked already.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="spindle">The handler's spindle, or null.</param>
    internal void BindAuthorized(int handler, object? spindle) => BindSlot(handler, spindle);

    /// <summary>
    /// A delegate to the generated method of a handler, by whose code the kernel recognises the handler on a stack, and by which it calls
    /// one handler alone: of the event's own type where the event has no result.
    /// </summary>
    /// <param name="handler">
    /// 0 to <see cref="HandlerCount"/> - 1; <see cref="HandlerCount"/> for the method through which all handlers installed at run time are
    /// called; <see cref="HandlerCount"/> + 1 for the method that holds the list of them during a raise. Null where nothing can be installed.
    /// </param>
    internal Delegate? ContainmentEntry(int handler) => FindContainment(handler);

    /// <summary>The handlers in the order in which a raise would run them: what shows it to people. Allocates.</summary>
    internal List<HandlerPlace> HandlersInOrder()
    {
        if (Installed is { } installed)
        {
            return installed.HandlersInOrder();
        }

        List<HandlerPlace> places = [];
        for (int handler = 0; handler < HandlerCount; handler++)
        {
            places.Add(new HandlerPlace(Describe(handler).SpindleName, handler, null, 0));
        }

        return places;
    }

    /// <summary>
    /// A delegate to the generated method in which an asynchronous handler runs on its strand; null for every other handler.
    /// </summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    internal Delegate? DetachedEntry(int handler) => FindDetached(handler);

    /// <summary>Runs an asynchronous handler once, on its strand.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <returns>False where nothing waits for it.</returns>
    internal bool RunDetached(int handler) => TryRunDetached(handler);

    /// <summary>Counts a raise that the kernel makes handler by handler.</summary>
    internal void CountRaise() => RaisedCount++;

    /// <summary>Takes the table from its event, so that a test can attach another image's.</summary>
    internal void Detach() => DetachTable();

    /// <summary>The generated side of <see cref="Bind"/>.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="spindle">The handler's spindle, or null.</param>
    protected abstract void BindSlot(int handler, object? spindle);

    /// <summary>The generated side of <see cref="ContainmentEntry"/>.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> + 1.</param>
    protected abstract Delegate? FindContainment(int handler);

    /// <summary>The generated side of <see cref="DetachedEntry"/>.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    protected virtual Delegate? FindDetached(int handler) => null;

    /// <summary>The generated side of <see cref="RunDetached"/>.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    protected virtual bool TryRunDetached(int handler) => false;

    /// <summary>Wakes the strand on which a spindle's asynchronous handlers run.</summary>
    /// <param name="spindle">The spindle's number.</param>
    protected static void WakeDetached(int spindle) => Host?.WakeDetached(spindle);

    /// <summary>Makes the copies for the filters of an event.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    protected static PrivateCopies CreateCopies<T>()
        where T : IRewritable<T>, allows ref struct => new(T.LongestBytes);

    /// <summary>Ends the queue of an asynchronous handler; what waits in it is dropped. Allocates nothing.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="queue">The queue, or null.</param>
    /// <param name="counters">The handler's census.</param>
    protected static void Discard<T>(ref DetachedQueue<T>? queue, ref HandlerCounters counters)
    {
        if (System.Threading.Interlocked.Exchange(ref queue, null) is { } ended)
        {
            counters.Dropped += ended.Count;
        }
    }

    /// <summary>The generated side of <see cref="Detach"/>.</summary>
    protected abstract void DetachTable();

    /// <summary>Charges the strand's memory to a spindle, around a handler at Strand level.</summary>
    /// <param name="spindle">The spindle's number.</param>
    /// <returns>Who was charged before; hand it to <see cref="LeaveDomain"/>.</returns>
    protected static int EnterDomain(int spindle) => Host is { } host ? host.EnterDomain(spindle) : 0;

    /// <summary>Charges the strand's memory as before. Called from <c>finally</c>, so also where the handler threw.</summary>
    /// <param name="previous">What <see cref="EnterDomain(int)"/> returned.</param>
    protected static void LeaveDomain(int previous) => Host?.LeaveDomain(previous);

    /// <summary>Whether a handler's run joins one of its spindle's on the same strand that has changed a state already.</summary>
    /// <param name="spindle">The spindle's number.</param>
    protected static bool JoinsState(int spindle) => Host?.StatesOf(spindle).AreStaged() == true;

    /// <summary>Commits what a handler has set that returned.</summary>
    /// <param name="spindle">The spindle's number.</param>
    /// <param name="joined">What <see cref="JoinsState(int)"/> said before.</param>
    protected static void CommitState(int spindle, bool joined)
    {
        if (!joined)
        {
            Host?.StatesOf(spindle).Commit();
        }
    }

    /// <summary>Whether the run of a handler installed at run time joins one of its spindle's on the same strand.</summary>
    /// <param name="installation">The handler's installation.</param>
    protected static bool JoinsState(Installation installation) => installation.Owner.States.AreStaged();

    /// <summary>Commits what a handler installed at run time has set that returned.</summary>
    /// <param name="installation">The handler's installation.</param>
    /// <param name="joined">What <see cref="JoinsState(Installation)"/> said before.</param>
    protected static void CommitState(Installation installation, bool joined)
    {
        if (!joined)
        {
            installation.Owner.States.Commit();
        }
    }

    /// <summary>Reports a fault that ended a static handler. Called by generated <c>catch</c> clauses.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="exception">What ended it.</param>
    protected void Contain(int handler, Exception exception)
    {
        Counters(handler).Faulted++;
        RecordFault(handler);
        Host?.Faulted(this, handler, exception);
    }

    /// <summary>Reports a fault in a guard, which counts as false.</summary>
    /// <param name="handler">0 to <see cref="HandlerCount"/> - 1.</param>
    /// <param name="exception">What ended it.</param>
    protected void ContainGuard(int handler, Exception exception)
    {
        Counters(handler).GuardFaulted++;
        Host?.Faulted(this, handler, exception);
    }

    /// <summary>Reports a fault that ended a handler installed at run time.</summary>
    /// <param name="run">Which one runs: since its address is taken, it lies in the dispatcher's frame.</param>
    /// <param name="installation">The handler's installation.</param>
    /// <param name="exception">What ended it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static void Contain(ref InstalledRun run, Installation installation, Exception exception)
    {
        run.End();
        installation.Counters.Faulted++;
        installation.List.Table.RecordFault(TraceRecord.Installed, installation);
        Host?.Faulted(installation, exception);
    }

    /// <summary>Reports a fault in the guard of a handler installed at run time, which counts as false.</summary>
    /// <param name="run">Which one runs: since its address is taken, it lies in the dispatcher's frame.</param>
    /// <param name="installation">The handler's installation.</param>
    /// <param name="exception">What ended it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static void ContainGuard(ref InstalledRun run, Installation installation, Exception exception)
    {
        run.End();
        installation.Counters.GuardFaulted++;
        Host?.Faulted(installation, exception);
    }

    /// <summary>Reports a fault in a guard that the event's owner imposed, which counts as false and is its imposer's.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="exception">What ended it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected static void ContainImposed(ImposedGuard guard, Exception exception)
    {
        guard.CountFault();
        Host?.Faulted(guard.Imposer, guard.List?.Table.EventName ?? string.Empty, exception);
    }

    /// <summary>Lets the event's owner judge who handles it.</summary>
    /// <typeparam name="THandler">The event.</typeparam>
    /// <typeparam name="TGuard">The event's guard.</typeparam>
    /// <param name="table">The event's table.</param>
    /// <param name="owner">The spindle that judges.</param>
    /// <param name="authorizer">What is asked.</param>
    protected static void SetAuthorizer<THandler, TGuard>(EventTable table, SpindleContext owner, Authorizer<TGuard> authorizer)
        where THandler : Delegate
        where TGuard : Delegate =>
        ((InstallationList<THandler, TGuard>)table.Installed!).SetAuthorizer(owner, authorizer);

    /// <summary>Lets the event's owner impose a guard on all handlers of a spindle.</summary>
    /// <typeparam name="THandler">The event.</typeparam>
    /// <typeparam name="TGuard">The event's guard.</typeparam>
    /// <param name="table">The event's table.</param>
    /// <param name="guard">The guard.</param>
    /// <param name="spindle">The name of the spindle.</param>
    protected static void Impose<THandler, TGuard>(EventTable table, ImposedGuard<TGuard> guard, string spindle)
        where THandler : Delegate
        where TGuard : Delegate =>
        ((InstallationList<THandler, TGuard>)table.Installed!).Impose(guard, spindle);

    /// <summary>Charges the strand's memory to the spindle that installed a handler.</summary>
    /// <param name="installation">The handler's installation.</param>
    /// <returns>Who was charged before; hand it to <see cref="LeaveDomain"/>.</returns>
    protected static int EnterDomain(Installation installation) => EnterDomain(installation.Owner.Number);

    /// <summary>What a raise throws where no handler gave a result and the event has no default.</summary>
    protected UnhandledEventException NoResult() => new($"No handler of {EventName} gave a result.");

    /// <summary>Refuses a second table: the first raise may have happened, and the compiler counts on exactly one.</summary>
    /// <param name="eventName">The event.</param>
    protected static InvalidOperationException AttachedAlready(string eventName) =>
        new($"A table is attached to {eventName} already: an image has one, attached once, before the first raise.");
}
