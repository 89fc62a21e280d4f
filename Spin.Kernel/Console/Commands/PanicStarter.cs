namespace Spin.Kernel.Console;

/// <summary>The way to a panic.</summary>
internal abstract class PanicStarter
{
    /// <summary>Shows the panic screen and stops the machine.</summary>
    /// <param name="reason">Why.</param>
    internal abstract void Panic(string reason);
}
