using System;
using System.Collections.Generic;

namespace Spin;

/// <summary>
/// What the owner of an event has to say of others' handlers: its authorizer, and the guards that it imposes. Without an authorizer nobody
/// else installs any.
/// </summary>
/// <typeparam name="THandler">The event.</typeparam>
/// <typeparam name="TGuard">The event's guard.</typeparam>
/// <param name="list">The event's handlers.</param>
/// <param name="rules">What the event demands.</param>
/// <param name="compose">Composes what asks imposed guards.</param>
internal sealed class OwnerAuthority<THandler, TGuard>(
    InstallationList<THandler, TGuard> list, InstallRules rules, Func<Imposition<TGuard>, TGuard> compose)
    where THandler : Delegate
    where TGuard : Delegate
{
    private readonly List<ImposedGuard<TGuard>> _guards = [];
    private readonly List<(ImposedGuard<TGuard> Guard, string Spindle)> _onSpindles = [];
    private Authorizer<TGuard>? _authorizer;
    private SpindleContext? _judge;

    /// <summary>Sets who judges. Those who handle the event already are judged now; whom it denies is uninstalled or unbound.</summary>
    /// <exception cref="UnauthorizedAccessException">The spindle is not of the assembly that declares the event.</exception>
    internal void Set(SpindleContext owner, Authorizer<TGuard> authorizer)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(authorizer);
        CheckOwner(owner);
        InstallationList.Change(() => (_judge, _authorizer) = (owner, authorizer));
        for (int handler = 0; handler < list.Table.HandlerCount; handler++)
        {
            if (list.Table.IsBound(handler) && !TryDo(() => AuthorizeStatic(handler)))
            {
                list.Table.Bind(handler, null);
            }
        }

        foreach (Installation<THandler, TGuard> installation in list.Active())
        {
            if (!TryDo(() => Judge(installation)))
            {
                installation.Uninstall();
            }
        }

        // What was demanded by those who judged before and are gone is judged anew; what was imposed on a spindle stays closed.
        InstallationList.Change(() => _guards
            .FindAll(guard => guard.Guard is null && !_onSpindles.Exists(entry => entry.Guard == guard))
            .ForEach(static closed => closed.Lift()));
    }

    /// <summary>Imposes a guard on all handlers of a spindle, now and later, in the place of those whose imposers are gone.</summary>
    internal void Impose(ImposedGuard<TGuard> guard, string spindle)
    {
        ArgumentNullException.ThrowIfNull(guard);
        ArgumentNullException.ThrowIfNull(spindle);
        InstallationList.Change(() =>
        {
            Tie(guard);
            List<ImposedGuard<TGuard>> closed = _onSpindles
                .FindAll(entry => entry.Spindle == spindle && entry.Guard.Guard is null)
                .ConvertAll(static entry => entry.Guard);
            _onSpindles.RemoveAll(entry => entry.Spindle == spindle && entry.Guard.Guard is null);
            _onSpindles.Add((guard, spindle));
            ForEachOf(spindle, imposition =>
            {
                imposition.Add(guard);
                closed.ForEach(imposition.Take);
            });
            list.Rebuild();
        });
    }

    /// <summary>Asks the owner about a handler that is to be installed. Outside of a change: it runs the owner's code.</summary>
    internal void Authorize(Installation<THandler, TGuard> installation)
    {
        SpindleDescriptor spindle = installation.Owner.Descriptor;
        if (rules.AsksAbout(spindle))
        {
            Authorizer<TGuard>? judge = _authorizer;
            installation.Answer = (Ask(judge, new InstallRequest<TGuard>(spindle, installation.Options, isStatic: false)), judge!);
        }
    }

    /// <summary>Refuses a handler about which whoever judges now was not asked. Within a change.</summary>
    internal void CheckAnswer(Installation<THandler, TGuard> installation)
    {
        if (!rules.AsksAbout(installation.Owner.Descriptor))
        {
            return;
        }

        if (installation.Answer is not { } answer || answer.Judge != _authorizer)
        {
            throw new UnauthorizedAccessException($"Who judges for {list.Table.EventName} has changed meanwhile: {installation.Owner.Name} has to ask again.");
        }

        if (answer.Authorization.Guard is { } guard)
        {
            Tie(guard);
        }
    }

    /// <summary>Does what the owner demands of a handler that is about to be shown to raises. Within a change, after <see cref="CheckAnswer"/>.</summary>
    internal void Apply(Installation<THandler, TGuard> installation)
    {
        Authorization<TGuard>? answer = installation.Answer?.Authorization;
        installation.Answer = null;
        installation.Order = answer?.Order is { } imposed && installation.Options.Replaces is null ? imposed : installation.Options.Order;
        Imposition<TGuard> imposition = installation.Imposition!;
        foreach ((ImposedGuard<TGuard> guard, string spindle) in _onSpindles)
        {
            if (spindle == installation.Owner.Name)
            {
                imposition.Add(guard);
            }
        }

        if (answer?.Guard is { } demanded)
        {
            imposition.Add(demanded);
        }

        // Installed again before it had retired, it still has guards whose imposers are gone.
        foreach (ImposedGuard<TGuard> guard in imposition.Guards)
        {
            if (guard.Guard is null && !_onSpindles.Exists(entry => entry.Guard == guard && entry.Spindle == installation.Owner.Name))
            {
                imposition.Take(guard);
            }
        }
    }

    /// <summary>Asks the owner about a static handler that is to be bound. Before there is an authorizer the image alone decides.</summary>
    internal void AuthorizeStatic(int handler)
    {
        HandlerInfo info = list.Table.Describe(handler);
        Authorizer<TGuard>? judge = _authorizer;
        if (judge is null || EventTable.Host?.Describe(info.Spindle) is not { } spindle || !rules.AsksAbout(spindle))
        {
            return;
        }

        InstallOptions options = new(info.Order, info.Key, info.LimitMicroseconds, cancels: info.Cancels);
        if (Ask(judge, new InstallRequest<TGuard>(spindle, options, isStatic: true)).Guard is { } guard)
        {
            InstallationList.Change(() =>
            {
                Tie(guard);
                list.Statics.ImpositionOn(handler, compose).Add(guard);
                list.Rebuild();
            });
        }
    }

    /// <summary>A spindle is gone: if it judged, all are denied until another does; the guards that it imposed are closed.</summary>
    internal void Disown(SpindleContext spindle) => InstallationList.Change(() =>
    {
        if (_judge == spindle)
        {
            _authorizer = static (in request) => request.Deny("the spindle that judged is gone");
        }

        _guards.FindAll(guard => guard.Imposer == spindle).ForEach(static guard => guard.Close());
    });

    /// <summary>A guard was lifted. Within a change.</summary>
    internal void Lifted(ImposedGuard lifted)
    {
        _guards.RemoveAll(guard => guard == lifted);
        _onSpindles.RemoveAll(entry => entry.Guard == lifted);
        list.Rebuild();
    }

    private static bool TryDo(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void CheckOwner(SpindleContext spindle)
    {
        if (spindle.Descriptor.Assembly != rules.Owner)
        {
            throw new UnauthorizedAccessException($"{spindle.Name} is not of the assembly {rules.Owner}, which declares {list.Table.EventName}.");
        }

        if (spindle.HasEnded)
        {
            throw new InvalidOperationException($"The spindle {spindle.Name} has ended; it judges nobody.");
        }
    }

    // Whose code judges may fail like any other; then nobody is allowed anything.
    private Authorization<TGuard> Ask(Authorizer<TGuard>? authorizer, in InstallRequest<TGuard> request)
    {
        string refusal = $"{rules.Owner}, the owner of {list.Table.EventName}, denies {request.Spindle} a handler: ";
        if (authorizer is null || _judge is not { } judge)
        {
            throw new UnauthorizedAccessException(refusal + "nobody judges yet");
        }

        DispatchHost? host = EventTable.Host;
        int charged = host?.EnterDomain(judge.Number) ?? 0;
        try
        {
            Authorization<TGuard>? answer = authorizer(in request);
            return answer is { Reason: null } ? answer : throw new UnauthorizedAccessException(refusal + (answer?.Reason ?? "no answer"));
        }
        catch (Exception exception) when (exception is not UnauthorizedAccessException)
        {
            host?.Faulted(judge, list.Table.EventName, exception);
            throw new UnauthorizedAccessException(refusal + "its authorizer failed", exception);
        }
        finally
        {
            host?.LeaveDomain(charged);
        }
    }

    private void Tie(ImposedGuard<TGuard> guard)
    {
        CheckOwner(guard.Imposer);
        guard.TieTo(list);
        if (!_guards.Exists(other => other == guard))
        {
            _guards.Add(guard);
        }
    }

    /// <summary>Judges a handler that raises reach already.</summary>
    private void Judge(Installation<THandler, TGuard> installation)
    {
        Authorize(installation);
        InstallationList.Change(() =>
        {
            if (installation.State == InstallationState.Active)
            {
                CheckAnswer(installation);
                Order before = installation.Order;
                Apply(installation);
                if (installation.Order != before)
                {
                    list.Rebuild();
                }
            }
        });
    }

    private void ForEachOf(string spindle, Action<Imposition<TGuard>> impose)
    {
        foreach (Installation<THandler, TGuard> installation in list.Active())
        {
            if (installation.Owner.Name == spindle)
            {
                impose(installation.Imposition!);
            }
        }

        for (int handler = 0; handler < list.Table.HandlerCount; handler++)
        {
            if (list.Table.Describe(handler).SpindleName == spindle)
            {
                impose(list.Statics.ImpositionOn(handler, compose));
            }
        }
    }
}
