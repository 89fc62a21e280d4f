using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;

namespace Spin.Analyzers.Hosting;

/// <summary>Makes one action of several.</summary>
internal static class ActionSequence
{
    /// <summary>Runs one after another. A rule that fails keeps no other from its look; the first failure is then told.</summary>
    internal static Action<TContext> Of<TContext>(List<Action<TContext>> actions)
    {
        if (actions.Count == 1)
        {
            return actions[0];
        }

        Action<TContext>[] all = [.. actions];
        return context =>
        {
            ExceptionDispatchInfo? failure = null;
            foreach (Action<TContext> action in all)
            {
                try
                {
                    action(context);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    failure ??= ExceptionDispatchInfo.Capture(exception);
                }
            }

            failure?.Throw();
        };
    }
}
