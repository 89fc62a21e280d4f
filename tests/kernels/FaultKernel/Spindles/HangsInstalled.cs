using Spin;

namespace FaultKernel;

/// <summary>Installs a handler that never comes back, not from its finally block either, and one before it that does.</summary>
[Spindle]
public sealed partial class HangsInstalled
{
    /// <summary>What the first of them is raised with.</summary>
    internal const int Way = 4;

    private int _runs;

    /// <summary>Installs both.</summary>
    public HangsInstalled(IHungEvent hung)
    {
        Harmless = hung.Install(_ => _runs++);
        Hanging = hung.Install(static way =>
        {
            try
            {
                while (way == Way)
                {
                }
            }
            finally
            {
                while (way == Way)
                {
                }
            }
        });
    }

    /// <summary>The one that comes back.</summary>
    internal Installation Harmless { get; }

    /// <summary>The one that does not.</summary>
    internal Installation Hanging { get; }
}
