namespace Spin.Analysis.Representation;

/// <summary>A place in the program as the front end knows it: a piece of source, or an instruction.</summary>
internal abstract class Site
{
    /// <summary>What stands there, for messages.</summary>
    internal abstract string Text { get; }
}
