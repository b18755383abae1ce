using Hangfire.Logging;

namespace Portal.Host.Jobs;

/// <summary>
/// Hangfire keeps its log provider in a static. The default one of AddHangfire holds the host's ILoggerFactory, so once a
/// host of a test process is disposed every other host in it fails with ObjectDisposedException. This one survives that.
/// While the host stops, Hangfire warns of each job that goes back to its queue: that is what a stop is, and no warning.
/// </summary>
internal sealed class QuietLogProvider(ILoggerFactory factory, IHostApplicationLifetime lifetime) : ILogProvider
{
    public ILog GetLogger(string name)
    {
        try
        {
            return new Log(factory.CreateLogger(name), lifetime);
        }
        catch (ObjectDisposedException)
        {
            return new Log(logger: null, lifetime);
        }
    }

    private sealed class Log(ILogger? logger, IHostApplicationLifetime lifetime) : ILog
    {
        bool ILog.Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception)
        {
            if (logger is null)
            {
                return false;
            }

            var level = logLevel switch
            {
                Hangfire.Logging.LogLevel.Trace => Microsoft.Extensions.Logging.LogLevel.Trace,
                Hangfire.Logging.LogLevel.Debug => Microsoft.Extensions.Logging.LogLevel.Debug,
                Hangfire.Logging.LogLevel.Info => Microsoft.Extensions.Logging.LogLevel.Information,
                Hangfire.Logging.LogLevel.Warn when lifetime.ApplicationStopping.IsCancellationRequested => Microsoft.Extensions.Logging.LogLevel.Information,
                Hangfire.Logging.LogLevel.Warn => Microsoft.Extensions.Logging.LogLevel.Warning,
                Hangfire.Logging.LogLevel.Error => Microsoft.Extensions.Logging.LogLevel.Error,
                _ => Microsoft.Extensions.Logging.LogLevel.Critical,
            };
            if (messageFunc is null)
            {
                return logger.IsEnabled(level);
            }

            logger.Log(level, exception, "{Message}", messageFunc());
            return true;
        }
    }
}
