using System;

namespace Spin;

/// <summary>Whether, how often and after which pause a kernel restarts a spindle whose handler was disabled or that was condemned.</summary>
/// <param name="attempts">How often; 0 never, <see cref="Unlimited"/> always.</param>
/// <param name="delayMilliseconds">The pause before the first restart; each further one doubles it.</param>
public sealed class RestartPolicy(int attempts, int delayMilliseconds = RestartPolicy.DefaultDelayMilliseconds)
{
    /// <summary>The number of attempts that has no end.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>The pause before the first restart where an image says none.</summary>
    public const int DefaultDelayMilliseconds = 100;

    /// <summary>What has ended stays ended.</summary>
    public static RestartPolicy Never { get; } = new(0);

    /// <summary>How often; <see cref="Unlimited"/> always.</summary>
    public int Attempts { get; } = attempts >= 0 ? attempts : throw new ArgumentOutOfRangeException(nameof(attempts));

    /// <summary>The pause before the first restart.</summary>
    public int DelayMilliseconds { get; } =
        delayMilliseconds > 0 ? delayMilliseconds : throw new ArgumentOutOfRangeException(nameof(delayMilliseconds));
}
