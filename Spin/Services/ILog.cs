namespace Spin;

/// <summary>The kernel's log. Lines are tagged with the spindle's name and the time. Safe at Dispatch level and above.</summary>
[Service(nameof(KernelServices.Log))]
[Effects(Effects.Writes)]
public interface ILog
{
    /// <summary>Whether lines of a level are kept; ask before composing an expensive line.</summary>
    /// <param name="level">The level.</param>
    [Effects(Effects.Reads)]
    bool IsEnabled(LogLevel level);

    /// <summary>Adds a line. Allocates nothing; text beyond 160 characters is cut.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="text">Its text, without a line end.</param>
    void Write(LogLevel level, System.ReadOnlySpan<char> text);

    /// <summary>Adds a line with a number behind it. Allocates nothing.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="text">Its text, without a line end.</param>
    /// <param name="value">The number, written in decimal.</param>
    void Write(LogLevel level, System.ReadOnlySpan<char> text, long value);
}
