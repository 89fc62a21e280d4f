namespace Spin.Analyzers.Resources;

/// <summary>What must be given back.</summary>
internal enum ResourceKind
{
    /// <summary>A lock: <c>IMutex</c>, <c>Lock</c>, or an object entered with <c>Monitor.Enter</c>.</summary>
    Lock,

    /// <summary>An object to be disposed of that was made here, a handler's installation among them.</summary>
    Disposable,
}
